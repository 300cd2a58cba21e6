import { useState } from 'preact/hooks'
import { askedMaterials, isSettled, needsName } from '../../ask/draft-sections.ts'
import { usePrefill } from '../../ask/use-prefill.ts'
import { Page } from '../../frame/page.tsx'
import { Commitments } from '../../parts/commitments.tsx'
import { backOf, DraftOf, type DraftProps, GoOn, useGoOn } from '../../parts/draft-of.tsx'
import { ErrorSummary, type SummaryProblem } from '../../parts/error-summary.tsx'
import { slotOf } from '../../parts/material-slot.tsx'
import { PromiseName, promiseName } from '../../parts/promise-name.tsx'
import { SavedLine } from '../../parts/saved-line.tsx'
import { say } from '../../words/say.ts'
import { MaterialEntry } from './material-entry.tsx'
import { SparedMaterials } from './spared-materials.tsx'

/** 一套材料: each paper once, for all items that use it. */
export const Materials = () => <DraftOf title={say('apply.materials')} draw={MaterialsPage} />

function MaterialsPage(props: DraftProps) {
  const { draft, saving } = props
  const leave = useGoOn(props)
  const [attempt, setAttempt] = useState(0)
  const prefilled = usePrefill(draft)
  const problems = attempt > 0 ? findProblems(draft) : []
  const problemOf = (control: string) => problems.find((problem) => problem.control === control)?.says

  function goOn(event: Event): void {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (findProblems(draft).length > 0) return
    leave()
  }

  return (
    <Page title={say('apply.materials')} wrong={problems.length > 0} back={backOf(draft)}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <SavedLine saving={saving} />
      <p>{say('apply.materials.lead', { n: askedMaterials(draft).length })}</p>
      <p class="hint quiet">{say('file.kinds')}</p>
      <form noValidate onSubmit={goOn}>
        {askedMaterials(draft).map((material) => (
          <MaterialEntry
            key={material.id}
            {...props}
            material={material}
            earlier={prefilled?.materials[material.id]}
            problem={problemOf(slotOf(material.id))}
          />
        ))}
        <SparedMaterials notice={draft.notice} />
        <Commitments {...props} />
        {needsName(draft) && <PromiseName {...props} problem={problemOf(promiseName)} />}
        <GoOn />
      </form>
    </Page>
  )
}

function findProblems(draft: DraftProps['draft']): SummaryProblem[] {
  const missing = askedMaterials(draft).filter((material) => !isSettled(draft, material))
  return [
    ...missing.map(({ id, name, later }) => ({
      control: slotOf(id),
      name,
      says: say(later ? 'apply.material.may-follow' : 'apply.material.missing'),
    })),
    ...(needsName(draft) && draft.papers.signed.trim() === ''
      ? [{ control: promiseName, name: say('apply.signed'), says: say('fault.missing') }]
      : []),
  ]
}

import {
  isAnswered,
  isComplete,
  nextPart,
  type Standing,
  sectionsOf,
  standingOfAgent,
  standingOfMaterials,
  standingOfSection,
} from '../../ask/draft-sections.ts'
import type { Draft } from '../../ask/draft-store.ts'
import { offeredValues, usePrefill } from '../../ask/use-prefill.ts'
import { Page } from '../../frame/page.tsx'
import { Loading } from '../../frame/waiting.tsx'
import { DraftOf, type DraftProps } from '../../parts/draft-of.tsx'
import { OutOfForce } from '../../parts/out-of-force.tsx'
import { PrefillOffer } from '../../parts/prefill-offer.tsx'
import { SavedLine } from '../../parts/saved-line.tsx'
import { StandingTag } from '../../parts/standing-tag.tsx'
import { say } from '../../words/say.ts'

/** 任务清单: the parts of an application, to be done in any order. */
export const Tasks = () => <DraftOf title={say('apply.tasks')} draw={TaskList} />

interface Task {
  readonly to: string
  readonly name: string
  readonly standing: Standing
}

function TaskList({ draft, saving, store }: DraftProps) {
  const { notice } = draft
  const prefilled = usePrefill(draft)
  const page = { title: notice.name, back: { to: '/my', says: say('frame.my') } }
  if (!prefilled)
    return (
      <Page {...page}>
        <Loading />
      </Page>
    )
  const offered = offeredValues(draft, prefilled, notice.fields)
  return (
    <Page {...page}>
      <SavedLine saving={saving} />
      <p>
        {say('apply.tasks.lead', {
          items: notice.items.length,
          fields: notice.fields.length,
          materials: notice.materials.length,
        })}
      </p>
      <OutOfForce notices={notice.outOfForce} />
      <PrefillOffer values={offered} store={store} />
      {groupsOf(draft).map(({ name, tasks }) => (
        <section key={name}>
          <h2>{name}</h2>
          <ul class="rows tasks">{tasks.map(drawTask)}</ul>
        </section>
      ))}
      <p class="acts">
        <a class="button primary" href={nextPart(draft)}>
          {say('apply.continue')}
        </a>
      </p>
      <details class="extra">
        <summary>{say('apply.items', { n: notice.items.length })}</summary>
        <ul>
          {notice.items.map(({ id, name, department }) => (
            <li key={id}>
              {name} <span class="quiet">{department}</span>
            </li>
          ))}
        </ul>
      </details>
    </Page>
  )
}

function drawTask({ to, name, standing }: Task) {
  const status = `${to}-status`
  return (
    <li key={to}>
      {standing === 'blocked' ? (
        <span>{name}</span>
      ) : (
        <a href={to} aria-describedby={status}>
          {name}
        </a>
      )}
      <StandingTag standing={standing} id={status} />
    </li>
  )
}

function groupsOf(draft: Draft): { readonly name: string; readonly tasks: readonly Task[] }[] {
  const base = `/a/${draft.application}`
  const answered = isAnswered(draft)
  const blocked = (standing: Standing): Standing => (answered ? standing : 'blocked')
  const sections = sectionsOf(draft.notice).map((section) => ({
    to: `${base}/form/${section.id}`,
    name: section.name ?? say('apply.section.other'),
    standing: blocked(standingOfSection(section, draft.papers.form)),
  }))
  const materials = blocked(standingOfMaterials(draft))
  const agent = standingOfAgent(draft)
  const filled = sectionsOf(draft.notice).every((section) => isComplete(section, draft.papers.form))
  const ready = answered && filled && materials === 'done' && agent === 'done'
  return [
    {
      name: say('apply.group.before'),
      tasks: [
        ...(draft.notice.asked.length > 0
          ? [{ to: `${base}/answers`, name: say('apply.answers'), standing: standingOfAnswers(draft) }]
          : []),
        { to: `${base}/agent`, name: say('apply.agent'), standing: agent },
      ],
    },
    { name: say('apply.group.form'), tasks: sections },
    {
      name: say('apply.group.materials'),
      tasks: [{ to: `${base}/materials`, name: say('apply.materials'), standing: materials }],
    },
    {
      name: say('apply.group.check'),
      tasks: [{ to: `${base}/check`, name: say('apply.check'), standing: ready ? 'not-started' : 'blocked' }],
    },
  ]
}

function standingOfAnswers({ notice, papers }: Draft): Standing {
  if (notice.unanswered.length === 0) return 'done'
  return Object.keys(papers.answers).length > 0 ? 'in-progress' : 'not-started'
}

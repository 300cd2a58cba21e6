import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { submitApplication } from '../../../lib/desk/requests/submit-application.ts'
import { ask, type Failure, nextId } from '../../ask/ask.ts'
import { draftPath } from '../../ask/draft-store.ts'
import { Page } from '../../frame/page.tsx'
import { backOf, DraftOf, type DraftProps } from '../../parts/draft-of.tsx'
import { ErrorSummary, type SummaryProblem } from '../../parts/error-summary.tsx'
import { findMissingMail, MailAddress } from '../../parts/mail-address.tsx'
import { SavedLine } from '../../parts/saved-line.tsx'
import { Ways, waysControl } from '../../parts/ways.tsx'
import { say } from '../../words/say.ts'
import { CheckAnswers } from './check-answers.tsx'
import { CheckPapers } from './check-papers.tsx'
import { Declaration, declared } from './declaration.tsx'
import { locateFailure } from './locate-problems.ts'

/** 核对: everything once more, each with its way to be changed, and one button for all items. */
export const Check = () => <DraftOf title={say('apply.check')} draw={CheckPage} />

function CheckPage(props: DraftProps) {
  const { draft, saving, store } = props
  const { route } = useLocation()
  const [agreed, setAgreed] = useState(false)
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const once = useRef(nextId())
  const { notice, papers } = draft
  useReturn()

  const show = (found: readonly SummaryProblem[]) => {
    setProblems(found)
    setAttempt((before) => before + 1)
    setBusy(false)
  }
  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    const own = findOwn(papers, agreed)
    if (own.length > 0) return show(own)
    setBusy(true)
    if (!(await store.flush())) return show([{ says: say('apply.check.unsaved') }])
    const path = `${draftPath(draft.application)}/submission`
    const told = await ask<typeof submitApplication>(path, { method: 'POST', once: once.current })
    if (told.ok || isFiled(told.failure)) return route(`/a/${draft.application}/done`)
    // Refused is refused: the next attempt is another request.
    if (told.failure.status !== 0) once.current = nextId()
    show(locateFailure(draft, told.failure))
  }
  const wrongAt = (control: string) => problems.find((problem) => problem.control === control)?.says

  return (
    <Page title={say('apply.check')} wrong={problems.length > 0} back={backOf(draft)}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <SavedLine saving={saving} />
      <CheckAnswers draft={draft} />
      <CheckPapers draft={draft} />
      <form noValidate onSubmit={submit}>
        <Ways {...props} problem={wrongAt(waysControl)} />
        <MailAddress {...props} wrongAt={wrongAt} />
        <Declaration {...props} agreed={agreed} onAgree={setAgreed} problem={wrongAt(declared)} />
        <p class="acts">
          <button type="submit" class="primary" aria-disabled={busy}>
            {busy ? say('apply.submitting') : say('apply.submit', { n: notice.items.length })}
          </button>
        </p>
      </form>
    </Page>
  )
}

function findOwn(papers: DraftProps['draft']['papers'], agreed: boolean): SummaryProblem[] {
  return [
    ...(papers.way ? [] : [{ control: waysControl, name: say('apply.way'), says: say('fault.missing') }]),
    ...findMissingMail(papers),
    ...(agreed ? [] : [{ control: declared, name: say('apply.declare.name'), says: say('apply.declare.missing') }]),
  ]
}

/** Its answer was lost, and it is filed. */
const isFiled = ({ error, status }: Failure): boolean => error === 'not-now' && status === 409

/** Whoever changed one answer comes back to it. */
function useReturn(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const row = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      row?.scrollIntoView({ block: 'center' })
      row?.querySelector('a')?.focus({ preventScroll: true })
    })
    return () => clearTimeout(timer)
  }, [])
}

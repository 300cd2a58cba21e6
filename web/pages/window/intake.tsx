import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import { type Answer, type Failure, nextId } from '../../ask/ask.ts'
import { needsName } from '../../ask/draft-sections.ts'
import { useDraft } from '../../ask/use-draft.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { agentFields, writeAgent } from '../../parts/agent-fields.ts'
import { Commitments } from '../../parts/commitments.tsx'
import type { DraftProps } from '../../parts/draft-of.tsx'
import { ErrorSummary, type SummaryProblem } from '../../parts/error-summary.tsx'
import { MailAddress } from '../../parts/mail-address.tsx'
import { PromiseName, promiseName } from '../../parts/promise-name.tsx'
import { SavedLine } from '../../parts/saved-line.tsx'
import { useJudged } from '../../parts/use-judged.ts'
import { Ways, waysControl } from '../../parts/ways.tsx'
import { say } from '../../words/say.ts'
import { fileIntake } from './file-intake.ts'
import { IntakeFields } from './intake-fields.tsx'
import { IntakeMaterials } from './intake-materials.tsx'
import { IntakePerson, personFields, rolesOf } from './intake-person.tsx'
import { findMissing, identityControl, locateFaults } from './intake-problems.ts'
import { IntakeSituations } from './intake-situations.tsx'
import { type Seen, useSeen } from './use-seen.ts'

interface IntakeProps {
  readonly id: string
  /** The account in which it stands, where the clerk has named one. */
  readonly account: Answer<typeof showApplication>['account']
  /** Told when it is filed; with a failure when it could not be accepted in the same press. */
  onFiled(failure: Failure | undefined): void
}

/** 综合受理 of a draft: situation, person, form, papers and acceptance on one page. */
export function Intake({ id, account, onFiled }: IntakeProps) {
  const { draft, failure, saving, store } = useDraft(id)
  if (draft) return <IntakeForm draft={draft} saving={saving} store={store} account={account} onFiled={onFiled} />
  return (
    <Page title={say('window.accept')} back={{ to: '/w', says: say('frame.window') }}>
      <Waiting known={{ failure, again: store.load }}>{() => null}</Waiting>
    </Page>
  )
}

function IntakeForm(props: DraftProps & Omit<IntakeProps, 'id'>) {
  const { draft, saving, store, account } = props
  const { notice, application } = draft
  const fields = useMemo(() => [...notice.fields, ...agentFields()], [notice])
  const judged = useJudged(fields, store)
  const [seen, setSeen] = useSeen(application)
  const [role, setRole] = useState<string>()
  const { problems, attempt, busy, press } = useFiling(props, seen)
  const onChange = useCallback(
    (id: string, value: string) =>
      store.change(({ form, agent }) =>
        id.startsWith('agent.') ? { agent: writeAgent(agent, id, value) } : { form: { ...form, [id]: value } },
      ),
    [store],
  )
  const given = { ...judged.problems, ...byControl(problems) }
  const wrongAt = (control: string) => problems.find((problem) => problem.control === control)?.says
  const who = role ?? rolesOf(notice)[0]?.id
  const parts = { ...props, ...judged, problems: given, wrongAt, onChange, seen, setSeen, who, setWho: setRole }
  return (
    <Page title={notice.name} wrong={problems.length > 0} back={{ to: '/w', says: say('frame.window') }} look="broad">
      <p class="quiet">
        {say('window.case', { number: application, n: notice.items.length })}
        {account && ` · ${say('window.account.of', { ...account })}`}
      </p>
      <ErrorSummary problems={problems} attempt={attempt} />
      {problems.length > 0 && <Lacking application={application} />}
      <SavedLine saving={saving} />
      <form class="intake" noValidate onSubmit={press}>
        <IntakeSituations {...parts} />
        <IntakePerson {...parts} />
        <IntakeFields {...parts} above={draft.papers.agent ? [] : personFields(notice, who).map(({ id }) => id)} />
        <IntakeMaterials {...parts} />
        <Commitments {...props} />
        {needsName(draft) && <PromiseName {...props} problem={wrongAt(promiseName)} />}
        <Ways {...props} problem={wrongAt(waysControl)} />
        <MailAddress {...props} wrongAt={wrongAt} />
        <p class="acts">
          <button type="submit" class="primary" aria-disabled={busy}>
            {busy ? say('window.accepting') : say('window.accept.all', { n: notice.items.length })}
          </button>
          <a class="button" href={`/w/accept/${application}/notice`}>
            {say('window.notice.print')}
          </a>
        </p>
      </form>
    </Page>
  )
}

/** Faults of fields, by the field; controls are called `f-<field>`. */
const byControl = (problems: readonly SummaryProblem[]): Record<string, string> =>
  Object.fromEntries(
    problems.flatMap(({ control, says }) => (control?.startsWith('f-') ? [[control.slice(2), says]] : [])),
  )

function Lacking({ application }: { application: string }) {
  return (
    <div class="notice warning">
      <p>{say('window.notice.when')}</p>
      <a class="button" href={`/w/accept/${application}/notice`}>
        {say('window.notice.print')}
      </a>
    </div>
  )
}

/** The one press: looks at everything first, then files and accepts. What is mended since the last press is no problem any more. */
function useFiling({ draft, store, onFiled }: DraftProps & Pick<IntakeProps, 'onFiled'>, seen: Seen) {
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<readonly SummaryProblem[]>([])
  const once = useRef(nextId())
  const own = [
    ...(seen.identity
      ? []
      : [{ control: identityControl, name: say('window.identity'), says: say('window.identity.missing') }]),
    ...findMissing(draft, (material) => seen.originals.includes(material)),
  ]
  const show = (found: readonly SummaryProblem[]) => {
    setTold(found)
    setAttempt((before) => before + 1)
    setBusy(false)
  }
  async function press(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    if (own.length > 0) return show([])
    setBusy(true)
    if (!(await store.flush())) return show([{ says: say('apply.check.unsaved') }])
    const done = await fileIntake(draft.application, once.current, draft.papers.paper.length > 0)
    setBusy(false)
    if (done.filed) return onFiled(done.failure)
    if (done.failure.status !== 0) once.current = nextId()
    show(locateFaults(draft, done.failure))
  }
  const problems = attempt === 0 ? [] : own.length > 0 ? own : told
  return { problems, attempt, busy, press }
}

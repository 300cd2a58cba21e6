import { useState } from 'preact/hooks'
import type { acceptApplication } from '../../../lib/desk/requests/accept-application.ts'
import type { showAcceptance } from '../../../lib/desk/requests/show-acceptance.ts'
import type { Answer, Failure } from '../../ask/ask.ts'
import { useAct } from '../../ask/use-act.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { useKept } from '../../ask/use-kept.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { Refused } from '../../parts/refused.tsx'
import { say } from '../../words/say.ts'
import { CheckItem } from './check-item.tsx'
import { placesOf } from './check-item-props.ts'
import { type Findings, findUnfounded, type Refusals, toFindings, toRefuses } from './findings.ts'
import { Originals } from './originals.tsx'
import { Outcome, type Told } from './outcome.tsx'
import { Sights, useSights } from './sights.tsx'
import { useMoved } from './use-moved.ts'
import { WhoFiled } from './who-filed.tsx'

type Acceptance = Answer<typeof showAcceptance>

interface ChecklistProps {
  readonly id: string
  /** Why the press that filed it could not accept it too. */
  readonly before?: Failure
  /** Told when it is over, where the window follows the case. */
  onDone?(): void
}

/** 受理核对: everything looked through once; one press accepts all that is complete, or tells all that is not. */
export function Checklist(props: ChecklistProps) {
  const known = useAnswer<typeof showAcceptance>(`/api/acceptances/${props.id}`)
  const [told, setTold] = useState<Told>()
  const [isElsewhere, setElsewhere] = useState(false)
  const onMoved = props.onDone ?? (() => setElsewhere(true))
  if (told) return <Outcome {...told} />
  const { data } = known
  if (data?.status === 'verifying' && !isElsewhere)
    return <Originals id={props.id} data={data} onDone={props.onDone} onTold={setTold} onMoved={onMoved} />
  if (data?.acceptance.by === 'counter' && !isElsewhere)
    return <Open {...props} data={data} onTold={setTold} onMoved={onMoved} />
  return (
    <Page title={data?.bundleName ?? say('window.accept')} back={{ to: '/w', says: say('frame.window') }}>
      {isElsewhere || known.failure?.status === 404 ? (
        <Gone id={props.id} />
      ) : (
        <Waiting known={known}>{() => <p class="notice">{say('window.checking.departments')}</p>}</Waiting>
      )}
    </Page>
  )
}

/** Neither on this desk nor followed by the window; or somebody at another window was faster. */
function Gone({ id }: { id: string }) {
  return (
    <div class="notice" role="alert">
      <p>{say('window.gone', { number: id })}</p>
      <p class="acts">
        <a class="button" href="/w">
          {say('frame.window')}
        </a>
        <a class="button" href={`/w/issue/${id}`}>
          {say('window.to-issue')}
        </a>
      </p>
    </div>
  )
}

interface OpenProps extends ChecklistProps {
  readonly data: Acceptance
  onTold(told: Told): void
  /** Told when somebody else has done it meanwhile. */
  onMoved(): void
}

function Open({ id, before, data, onDone, onTold, onMoved }: OpenProps) {
  const [findings, setFindings, forgetFindings] = useKept<Findings>(`findings:${id}`, {})
  const [refusals, setRefusals, forgetRefusals] = useKept<Refusals>(`refusals:${id}`, {})
  const [attempt, setAttempt] = useState(0)
  const sights = useSights(data.items.some(({ materials }) => materials.some(({ medium }) => medium === 'paper')))
  const { act, busy, failure } = useAct<typeof acceptApplication>()
  const found = toFindings(findings)
  // Whoever filed online is not here; and what is sent back is seen when it comes again.
  const isSeen = data.channel === 'counter' && found.length === 0
  const nameOf = (item: string) => data.items.find((each) => each.id === item)?.name ?? item
  const unseen = [...findUnfounded(refusals, nameOf), ...(isSeen ? sights.unseen : [])]
  const problems = attempt > 0 ? unseen : []
  const press = async (event: Event) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (unseen.length > 0) return
    const body = { findings: found, refuses: toRefuses(refusals), ...(isSeen && sights.seen) }
    const done = await act(`/api/acceptances/${id}`, body)
    if (!done) return
    forgetFindings()
    forgetRefusals()
    if (onDone) onDone()
    else onTold({ data, findings: found, status: done.status, at: done.at })
  }
  useMoved(failure, onMoved)
  const wrongAt = (control: string) => problems.find((problem) => problem.control === control)?.says
  const lists = { application: id, findings, setFindings, refusals, setRefusals, wrongAt }
  return (
    <Page
      title={data.bundleName}
      wrong={problems.length > 0 || failure !== undefined}
      look="broad"
      back={{ to: '/w', says: say('frame.window') }}
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      <Refused failure={failure ?? before} nameOf={nameOf} />
      <WhoFiled data={data} />
      <form noValidate onSubmit={press}>
        <h2>{say('window.check')}</h2>
        {data.items.map((item, n) => (
          <CheckItem
            key={item.id}
            {...lists}
            item={item}
            above={new Set(data.items.slice(0, n).flatMap((each) => (each.toCheck ? placesOf(each) : [])))}
          />
        ))}
        {isSeen && <Sights sights={sights} problems={problems} />}
        <p class="acts">
          <button type="submit" class="primary" aria-disabled={busy}>
            {sayPress(found.length, Object.keys(refusals).length, data.items.length)}
          </button>
        </p>
      </form>
    </Page>
  )
}

/** What the one press will do. */
function sayPress(findings: number, refused: number, items: number): string {
  if (findings > 0) return say('window.press.tell', { n: findings })
  if (refused === 0) return say('window.accept.all', { n: items })
  if (refused === items) return say('window.press.refuse', { n: items })
  return say('window.press.both', { n: items - refused, refused })
}

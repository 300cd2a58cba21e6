import { useEffect, useState } from 'preact/hooks'
import type { issueResults } from '../../../lib/desk/requests/issue-results.ts'
import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import { useAct } from '../../ask/use-act.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { useKept } from '../../ask/use-kept.ts'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { RadioGroup } from '../../parts/radio-group.tsx'
import { Refused } from '../../parts/refused.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words/say.ts'
import type { Delivery } from './delivery.ts'
import { HandOutChecks } from './hand-out-checks.tsx'
import { chosenOf, type Entered, findUnready, firstEntry, toHandOut, trackingControl } from './hand-out-entry.ts'
import { Receiver } from './receiver.tsx'
import { sayWay } from './status.ts'
import { Tick } from './tick.tsx'
import { useMoved } from './use-moved.ts'

interface HandOutProps {
  readonly data: Delivery
  again(): void
  /** Told whether the page shows mistakes: then its title says so. */
  onWrong(isWrong: boolean): void
}

/** 发放: what is looked at, who signs, and one press for all results that are ready. */
export function HandOut({ data, again, onWrong }: HandOutProps) {
  const bundle = useAnswer<typeof showBundle>(`/api/bundles/${data.bundle}`)
  const [entered, setEntered, forget] = useKept<Entered>(`hand-out:${data.application}`, firstEntry(data))
  const [attempt, setAttempt] = useState(0)
  const { act, busy, failure } = useAct<typeof issueResults>()
  const set = (part: Partial<Entered>) => setEntered({ ...entered, ...part })
  const unready = findUnready(data, entered)
  const problems = attempt > 0 ? unready : []
  const isWrong = problems.length > 0
  useEffect(() => onWrong(isWrong), [onWrong, isWrong])
  useMoved(failure, again)
  const wrongAt = (control: string) => problems.find((problem) => problem.control === control)?.says
  const press = async (event: Event) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (unready.length > 0) return
    if (!(await act(`/api/deliveries/${data.application}`, toHandOut(data, entered)))) return
    forget()
    again()
  }
  const ways = (['window', 'mail', 'electronic'] as const).filter((way) => bundle.data?.ways.includes(way))
  return (
    <form class="card" noValidate onSubmit={press}>
      <h2>{say('window.hand-out')}</h2>
      <ErrorSummary problems={problems} attempt={attempt} />
      <Refused failure={failure} nameOf={(item) => data.items.find(({ id }) => id === item)?.name ?? item} />
      <Which data={data} entered={entered} set={set} />
      <RadioGroup
        control="way"
        legend={say('apply.way')}
        among={ways.map((id) => ({ id, name: sayWay(id) }))}
        chosen={entered.way}
        onChoose={(way) => set({ way })}
      />
      <HandOutChecks data={data} entered={entered} set={set} wrongAt={wrongAt} />
      {entered.way === 'window' && <Receiver entered={entered} set={set} wrongAt={wrongAt} />}
      {entered.way === 'mail' && (
        <TextField
          id={trackingControl}
          label={say('window.tracking')}
          hint={say('window.tracking.says')}
          wrong={wrongAt(trackingControl)}
          value={entered.tracking}
          onInput={(tracking) => set({ tracking })}
          input={{ autoComplete: 'off', spellcheck: false, maxLength: 100 }}
        />
      )}
      <p class="acts">
        <button type="submit" class="primary" aria-disabled={busy}>
          {say(`window.hand-out.${entered.way}`, { n: chosenOf(data, entered).length })}
        </button>
      </p>
    </form>
  )
}

interface WhichProps {
  readonly data: Delivery
  readonly entered: Entered
  set(part: Partial<Entered>): void
}

/** Which of the results go out now, where they go out one after another. */
function Which({ data: { policy, ready }, entered: { items }, set }: WhichProps) {
  if (policy === 'together' || ready.length < 2) return null
  return (
    <fieldset class="field">
      <legend>{say('window.hand-out.which')}</legend>
      {ready.map(({ id, name }) => (
        <Tick
          key={id}
          id={`out-${id}`}
          says={name}
          checked={items.includes(id)}
          onChange={(isOut) => set({ items: isOut ? [...items, id] : items.filter((each) => each !== id) })}
        />
      ))}
    </fieldset>
  )
}

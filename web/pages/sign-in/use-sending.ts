import { useState } from 'preact/hooks'
import { type Answer, ask, type Failure } from '../../ask/ask.ts'
import { clockTime } from '../../parts/clock-time.ts'
import type { SummaryProblem } from '../../parts/error-summary.tsx'
import { say } from '../../words/say.ts'

/** What is filled in, by the id of its control, with the name of each. */
type Names<K extends string> = Readonly<Record<K, string>>

/**
 * A short form that is sent at once: what is typed, what is wrong with it, and sending it. Nothing typed is lost by a
 * failure.
 */
export function useSending<K extends string>(names: Names<K>, begun: Partial<Record<K, string>> = {}) {
  const controls = Object.keys(names) as K[]
  const fill = (given: Partial<Record<K, string>>) =>
    Object.fromEntries(controls.map((id) => [id, given[id] ?? ''])) as Record<K, string>
  const [values, setValues] = useState(() => fill(begun))
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)

  /** What the server answered, or undefined: then the problems say why. */
  async function send<R>(path: string, body: Readonly<Record<string, string>>): Promise<Answer<R> | undefined> {
    if (busy) return undefined
    const missing = controls.filter((id) => values[id].trim() === '')
    const empty = missing.map((id) => ({ control: id, name: names[id], says: say('signing.missing') }))
    setAttempt(attempt + 1)
    setProblems(empty)
    if (empty.length > 0) return undefined
    setBusy(true)
    const told = await ask<R>(path, { method: 'POST', body })
    setBusy(false)
    if (told.ok) return told.data
    setProblems(tell(names, told.failure))
    return undefined
  }

  return {
    problems,
    attempt,
    busy,
    send,
    values,
    /** Takes out what was typed. */
    clear: () => setValues(fill({})),
    /** What a field of this id needs. */
    field: (id: K) => ({
      value: values[id],
      wrong: problems.find(({ control }) => control === id)?.says,
      onInput: (value: string) => setValues((before) => ({ ...before, [id]: value })),
    }),
  }
}

/** A failure in words, at the controls that it concerns. */
function tell<K extends string>(names: Names<K>, failure: Failure): readonly SummaryProblem[] {
  const isControl = (id: string): id is K => id in names
  if (failure.problems)
    return failure.problems.map(({ at, says }) => (isControl(at) ? { control: at, name: names[at], says } : { says }))
  const says = sayFailure(failure)
  const control = places[failure.error]?.find(isControl)
  return [control === undefined ? { says } : { control, says }]
}

/** Where what is wrong as a whole can be mended. */
const places: Readonly<Record<string, readonly string[]>> = {
  taken: ['login'],
  'wrong-password': ['password', 'old'],
  locked: ['login', 'old'],
}

function sayFailure({ error, says, until }: Failure): string {
  if (error === 'offline') return say('frame.no-connection')
  if (error === 'locked' && typeof until === 'number') return say('signing.locked', { time: clockTime(until) })
  return says || say('frame.failed')
}

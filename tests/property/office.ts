import type { Bundle } from '../../lib/bundle/model.ts'
import type { Invocation, InvocationOutcome, Stimulus } from '../../lib/runtime/model.ts'

/** How one application goes: what the departments, the applicant and the functions do. Times in ms. */
export interface Course {
  applies(item: string): boolean
  /** How long the department works in each round; round 0 is the first. */
  service(item: string, round: number): number
  /** How often the department sends the application back. */
  corrections?(item: string): number
  /** How long the applicant takes to put it right. */
  correcting?(item: string, round: number): number
  refuses?(item: string): boolean
  /** Whether the application is accepted where people accept, and after how long; at once unless said. */
  readonly acceptance?: { readonly accepted: boolean; readonly after: number }
  /** A failure of a function at its nth call for an item (`''`: acceptance, merge and delivery), if it fails. */
  failure?(name: string, item: string, call: number): string | undefined
}

/** What an office answers: at once, and perhaps something that happens later. */
export interface Reply {
  readonly outcome: InvocationOutcome
  readonly later: readonly { readonly after: number; readonly stimulus: Stimulus }[]
}

export interface Office {
  call(invocation: Invocation): Reply
}

interface Payload {
  readonly item?: string
  readonly kind?: string
  readonly needs?: readonly string[]
}

const done = (token: string, output: object = {}): Stimulus => ({
  kind: 'success',
  token,
  output: JSON.stringify(output),
})

/** The functions and the people behind them, in memory, for one application. */
export function office(bundle: Bundle, course: Course): Office {
  const recorded = new Map<string, string>()
  const rounds = new Map<string, number>()
  const calls = new Map<string, number>()
  let waiters: { readonly token: string; readonly needs: readonly string[] }[] = []

  const isThere = (item: string): boolean => recorded.has(item) || !course.applies(item)
  const wake = (): readonly string[] => {
    const ready = waiters.filter(({ needs }) => needs.every(isThere))
    waiters = waiters.filter((one) => !ready.includes(one))
    return ready.map(({ token }) => token)
  }
  const outcomeOf = (item: string): string => {
    const needs = bundle.items.find((entry) => entry.item === item)?.after ?? []
    if (needs.some((one) => ['refused', 'blocked'].includes(recorded.get(one) ?? ''))) return 'blocked'
    return course.refuses?.(item) ? 'refused' : 'granted'
  }
  const open = (item: string, kind: string, token: string): Reply['later'] => {
    const round = rounds.get(item) ?? 0
    if (kind === 'correction') return [{ after: course.correcting?.(item, round - 1) ?? 0, stimulus: done(token) }]
    rounds.set(item, round + 1)
    const back = round < (course.corrections?.(item) ?? 0)
    const stimulus: Stimulus = back ? { kind: 'failure', token, error: 'Correction' } : done(token)
    return [{ after: course.service(item, round), stimulus }]
  }
  const atOnce = (tokens: readonly string[]): Reply['later'] =>
    tokens.map((token) => ({ after: 0, stimulus: done(token) }))

  const desks: Readonly<
    Record<string, (payload: Payload, token: string) => Pick<Reply, 'later'> & { answer?: object }>
  > = {
    accept: (_, token) => {
      const { accepted, after } = course.acceptance ?? { accepted: true, after: 0 }
      return { later: [{ after, stimulus: done(token, { accepted }) }] }
    },
    'open-task': ({ item = '', kind = '' }, token) => ({ later: open(item, kind, token) }),
    'await-results': ({ needs = [] }, token) => {
      waiters = [...waiters, { token, needs }]
      return { later: atOnce(wake()) }
    },
    'record-result': ({ item = '' }) => {
      recorded.set(item, outcomeOf(item))
      return { later: atOnce(wake()), answer: { outcome: recorded.get(item) } }
    },
    'merge-results': () => ({ later: [] }),
    deliver: (_, token) => ({ later: atOnce([token]) }),
  }

  return {
    call({ functionName, payload, token = '' }) {
      const name = functionName.replace(/^onevisit-|:v1$/g, '')
      const said = payload as Payload
      const call = calls.get(`${name} ${said.item}`) ?? 0
      calls.set(`${name} ${said.item}`, call + 1)
      const error = course.failure?.(name, said.item ?? '', call)
      if (error !== undefined) return { outcome: { ok: false, error, cause: 'made to fail' }, later: [] }
      const desk = desks[name]
      if (desk === undefined) throw new Error(`the machine calls ${functionName}, which is no function of ours`)
      const { later, answer = {} } = desk(said, token)
      return { outcome: { ok: true, payload: { ...answer } }, later }
    },
  }
}

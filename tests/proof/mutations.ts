import type { StateMachine } from '../../lib/asl/states.ts'

/** A machine as text that anybody may have changed. */
interface Loose {
  [field: string]: Loose
}

/** One of so many, as chance has it. */
export type Pick = (many: number) => number

interface Site {
  readonly machine: Loose
  readonly branches: readonly Loose[]
  /** Every state of a branch with the names beside it. */
  readonly states: readonly { readonly name: string; readonly state: Loose; readonly chart: Loose }[]
  readonly pick: Pick
}

/** Changes the site so that its machine is wrong; answers whether there was anything to change. */
type Mutation = (site: Site) => boolean

/** Does `change` to one of the states that are so. */
function toOne(
  fits: (state: Loose, name: string) => boolean,
  change: (state: Loose, site: Site, chart: Loose, name: string) => unknown,
): Mutation {
  return (site) => {
    const all = site.states.filter(({ state, name }) => fits(state, name))
    const one = all[all.length > 0 ? site.pick(all.length) : 0]
    return one !== undefined && change(one.state, site, one.chart, one.name) !== false
  }
}

const text = (value: unknown): Loose => value as Loose
const payloadOf = (state: Loose): Loose => state.Arguments?.Payload ?? text({})
const isTask = (state: Loose): boolean => String(state.Type) === 'Task'
const calls = (name: string) => (state: Loose) => String(state.Arguments?.FunctionName ?? '').includes(`-${name}:`)
const isReview = (state: Loose): boolean => String(payloadOf(state).kind) === 'review'
const isCorrection = (state: Loose): boolean => String(payloadOf(state).kind) === 'correction'
const waits = calls('await-results')

/** Another state of the same branch than `is`. */
function elsewhere(site: Site, chart: Loose, is: Loose | undefined): Loose | undefined {
  const names = Object.keys(chart.States ?? {}).filter((name) => name !== String(is))
  return names.length > 0 ? text(names[site.pick(names.length)]) : undefined
}

export const mutations: Readonly<Record<string, Mutation>> = {
  'a Task catches nothing': toOne(isTask, (state) => delete state.Catch),
  'a review does not catch corrections': toOne(isReview, (state) => {
    state.Catch = text([state.Catch?.[1]])
  }),
  'a review catches only corrections': toOne(isReview, (state) => {
    state.Catch = text([state.Catch?.[0]])
  }),
  'a state leads to another of its branch': toOne(
    ({ Next }) => Next !== undefined,
    (state, site, chart) => {
      const to = elsewhere(site, chart, state.Next)
      const there = chart.States?.[String(to)]
      // A correction that asks and waits once more, for what is settled, comes to its review all the same.
      const same = isCorrection(state) && there !== undefined && (there.Choices !== undefined || waits(there))
      if (to === undefined || same) return false
      return Object.assign(state, { Next: to })
    },
  ),
  'a failure leads to another state': toOne(isTask, (state, site, chart) => {
    const last = Object.values(state.Catch ?? {}).at(-1)
    const to = elsewhere(site, chart, last?.Next)
    return last !== undefined && to !== undefined && Object.assign(last, { Next: to })
  }),
  'a correction leads to another state': toOne(isReview, (state, site, chart) => {
    const first = state.Catch?.[0]
    const to = elsewhere(site, chart, first?.Next)
    return first !== undefined && to !== undefined && Object.assign(first, { Next: to })
  }),
  'a state leads nowhere': toOne(
    ({ Next }) => Next !== undefined,
    (state) => Object.assign(state, { Next: 'nowhere' }),
  ),
  'a state neither ends nor goes on': toOne(
    ({ End }) => End !== undefined,
    (state) => delete state.End,
  ),
  'a review ends its branch': toOne(isReview, (state) => {
    delete state.Next
    state.End = text(true)
  }),
  'a choice has no default': toOne(
    ({ Choices }) => Choices !== undefined,
    (state) => delete state.Default,
  ),
  'a choice is turned round': toOne(
    ({ Choices }) => Choices !== undefined,
    (state) => {
      const [yes, no] = [state.Choices?.[0]?.Next, state.Default]
      Object.assign(state.Choices?.[0] ?? {}, { Next: no })
      Object.assign(state, { Default: yes })
    },
  ),
  'a choice asks about another item': toOne(
    ({ Choices }) => Choices !== undefined,
    (state) =>
      Object.assign(state.Choices?.[0] ?? {}, {
        Condition: '{% $states.context.Execution.Input.plan.`another` = true %}',
      }),
  ),
  'a choice goes by the clock': toOne(
    ({ Choices }) => Choices !== undefined,
    (state) => Object.assign(state.Choices?.[0] ?? {}, { Condition: '{% $millis() % 2 = 0 %}' }),
  ),
  'a branch does not ask whether it applies': ({ branches, pick }) => {
    const all = branches.filter((chart) => chart.States?.[String(chart.StartAt)]?.Choices !== undefined)
    const chart = all[all.length > 0 ? pick(all.length) : 0]
    if (chart === undefined) return false
    chart.StartAt = text(chart.States?.[String(chart.StartAt)]?.Choices?.[0]?.Next)
    return true
  },
  'a wait is for an item that nobody does': toOne(waits, (state) => Object.assign(payloadOf(state), { needs: ['x'] })),
  'a wait is for one item less': toOne(waits, (state) =>
    Object.assign(payloadOf(state), { needs: [...Object.values(payloadOf(state).needs ?? {})].slice(1) }),
  ),
  'a wait is for its own item': toOne(waits, (state) =>
    Object.assign(payloadOf(state), { needs: [payloadOf(state).item] }),
  ),
  'two items wait for each other': ({ states }) => {
    const one = states.find(({ state }) => waits(state))?.state
    if (one === undefined) return false
    const other = states.find(({ state }) => isReview(state) && payloadOf(state).item === payloadOf(one).needs?.[0])
    if (other === undefined) return false
    const wait = structuredClone(one)
    Object.assign(payloadOf(wait), { item: payloadOf(other.state).item, needs: [payloadOf(one).item] })
    Object.assign(wait, { Next: other.state.Next, Catch: text([other.state.Catch?.[1]]), Output: other.state.Output })
    Object.assign(other.chart.States ?? {}, { wait })
    other.state.Next = text('wait')
    return true
  },
  'a callback is not one': toOne(isTask, (state) => {
    if (!String(state.Resource).endsWith('Token')) return false
    return Object.assign(state, { Resource: 'arn:aws:states:::lambda:invoke' })
  }),
  'a token is not handed on': toOne(
    (state) => payloadOf(state).token !== undefined,
    (state) => delete payloadOf(state).token,
  ),
  'a callback waits for ever': toOne(
    ({ TimeoutSeconds }) => TimeoutSeconds !== undefined,
    (state) => delete state.TimeoutSeconds,
  ),
  'a Task calls another function': toOne(isTask, (state) => {
    const to = calls('record-result')(state) ? 'deliver' : 'record-result'
    return Object.assign(state.Arguments ?? {}, { FunctionName: `onevisit-${to}:v1` })
  }),
  'a review is a correction': toOne(isReview, (state) => Object.assign(payloadOf(state), { kind: 'correction' })),
  'a Task works for another item': toOne(isTask, (state) => Object.assign(payloadOf(state), { item: 'x' })),
  'corrections are tried again': toOne(isReview, (state) =>
    Object.assign(state.Retry?.[0] ?? {}, { ErrorEquals: ['States.ALL'] }),
  ),
  'an end says something else': toOne(
    ({ Type }) => String(Type) === 'Pass',
    (state) => Object.assign(state.Output ?? {}, { outcome: 'granted' }),
  ),
  'a state is left out': toOne(
    () => true,
    (_, __, chart, name) => delete chart.States?.[name],
  ),
  'a state stands there that nothing leads to': toOne(isReview, (state, _, chart) =>
    Object.assign(chart.States ?? {}, { spare: structuredClone(state) }),
  ),
  'a branch fails': toOne(
    ({ Type }) => String(Type) === 'Pass',
    (state, _, chart, name) =>
      Object.assign(chart.States ?? {}, { [name]: { Type: 'Fail', Error: String(state.Type) } }),
  ),
  'a branch is missing': ({ machine, branches, pick }) => {
    const parallel = Object.values(machine.States ?? {}).find((state) => state.Branches !== undefined)
    Object.assign(parallel ?? {}, { Branches: branches.filter((_, index) => index !== pick(branches.length)) })
    return branches.length > 0
  },
  'a branch stands there twice': ({ machine, branches }) => {
    const parallel = Object.values(machine.States ?? {}).find((state) => state.Branches !== undefined)
    return Object.assign(parallel ?? {}, { Branches: [...branches, branches[0]] }) && branches.length > 0
  },
  'delivery does not wait for the merge': ({ machine }) => {
    const parallel = Object.values(machine.States ?? {}).find((state) => state.Branches !== undefined)
    return Object.assign(parallel ?? {}, { Next: '统一出件' }) && true
  },
  'delivery is not the end': ({ machine }) => delete machine.States?.统一出件?.End,
  'what is not accepted is dispatched': ({ machine }) => {
    const whether = machine.States?.是否受理
    return whether !== undefined && Object.assign(whether, { Default: '并联办理' }) && true
  },
  'acceptance is skipped': ({ machine }) => {
    const skips = machine.States?.是否受理 !== undefined
    return skips && Object.assign(machine, { StartAt: '并联办理' }) && true
  },
}

/** The machine with one mutation; undefined where it has nothing to change. */
export function mutate(machine: StateMachine, mutation: Mutation, pick: Pick): StateMachine | undefined {
  const loose = structuredClone(machine) as unknown as Loose
  const parallel = Object.values(loose.States ?? {}).find((state) => state.Branches !== undefined)
  const branches = Object.values(parallel?.Branches ?? {})
  const states = branches.flatMap((chart) =>
    Object.entries(chart.States ?? {}).map(([name, state]) => ({ name, state, chart })),
  )
  return mutation({ machine: loose, branches, states, pick }) ? (loose as unknown as StateMachine) : undefined
}

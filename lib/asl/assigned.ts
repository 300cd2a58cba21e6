import type { Flowchart, State, Template } from './states.ts'

type Names = ReadonlySet<string>
type Assign = Readonly<Record<string, Template>> | undefined

interface Edge {
  readonly to: string
  readonly assigned: readonly string[]
}

const edge = (to: string | undefined, assign: Assign): readonly Edge[] =>
  to === undefined ? [] : [{ to, assigned: Object.keys(assign ?? {}) }]

/** Where a state can go, and what it will have assigned on that way. */
const edgesOf = (state: State): readonly Edge[] => {
  const own = 'Assign' in state ? state.Assign : undefined
  return [
    ...('Next' in state ? edge(state.Next, own) : []),
    ...(state.Type === 'Choice' ? edge(state.Default, own) : []),
    ...('Choices' in state ? state.Choices : []).flatMap(({ Next, Assign }) => edge(Next, Assign)),
    ...('Catch' in state ? (state.Catch ?? []) : []).flatMap(({ Next, Assign }) => edge(Next, Assign)),
  ]
}

const common = (a: Names | undefined, b: Names): Names => (a ? new Set([...a].filter((name) => b.has(name))) : b)

/** For every state of a flowchart that can be reached: the variables that are assigned on every way to it. */
export const assignedBefore = (flowchart: Flowchart, outer: Names): ReadonlyMap<string, Names> => {
  const before = new Map<string, Names>([[flowchart.StartAt, outer]])
  const open = [flowchart.StartAt]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = flowchart.States[name]
    const here = before.get(name)
    if (!state || !here) continue
    for (const { to, assigned } of edgesOf(state)) {
      const known = before.get(to)
      const next = common(known, new Set([...here, ...assigned]))
      if (known && known.size === next.size) continue
      before.set(to, next)
      open.push(to)
    }
  }
  return before
}

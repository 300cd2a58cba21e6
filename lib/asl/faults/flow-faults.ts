import { type Fault, isObject } from '../fault.ts'

type Found = { readonly [field: string]: unknown }
type Target = { readonly name: unknown; readonly location: string }

const rulesOf = (state: Found, field: string): readonly Found[] => {
  const rules = state[field]
  return Array.isArray(rules) ? rules.filter(isObject) : []
}

const targetsOf = (state: Found, location: string): readonly Target[] => [
  ...['Next', 'Default'].flatMap((field) =>
    Object.hasOwn(state, field) ? [{ name: state[field], location: `${location}/${field}` }] : [],
  ),
  ...['Choices', 'Catch'].flatMap((field) =>
    rulesOf(state, field).map(({ Next }, index) => ({ name: Next, location: `${location}/${field}[${index}]/Next` })),
  ),
]

const missing = (name: unknown, location: string): Fault => ({
  code: 'MISSING_TRANSITION_TARGET',
  message: `Missing 'Next' target: ${String(name)}`,
  location,
})

const reachedFrom = (start: unknown, states: Found): ReadonlySet<string> => {
  const reached = new Set<string>()
  const open = [start]
  while (open.length > 0) {
    const name = open.pop()
    if (typeof name !== 'string' || reached.has(name) || !Object.hasOwn(states, name)) continue
    reached.add(name)
    const state = states[name]
    if (isObject(state)) open.push(...targetsOf(state, '').map((target) => target.name))
  }
  return reached
}

const ends = (state: unknown): boolean =>
  isObject(state) && (state.End === true || state.Type === 'Succeed' || state.Type === 'Fail')

/** Where the states of one flowchart lead: targets that do not exist, states nothing leads to, no way to an end. */
export const flowFaults = (start: unknown, states: Found, location: string): readonly Fault[] => {
  const known = (name: unknown): boolean => typeof name !== 'string' || Object.hasOwn(states, name)
  const targets = Object.entries(states).flatMap(([name, state]) =>
    isObject(state) ? targetsOf(state, `${location}/States/${name}`) : [],
  )
  const reached = reachedFrom(start, states)
  const dangling = [{ name: start, location: `${location}/StartAt` }, ...targets].filter(({ name }) => !known(name))
  const lonely = known(start) ? Object.keys(states).filter((name) => !reached.has(name)) : []
  const ended = [...reached].some((name) => ends(states[name]))
  return [
    ...dangling.map((target) => missing(target.name, target.location)),
    ...lonely.map((name): Fault => {
      const message = `State "${name}" is not reachable.`
      return { code: 'MISSING_TRANSITION_TARGET', message, location: `${location}/States/${name}` }
    }),
    ...(ended || reached.size === 0
      ? []
      : [
          {
            code: 'MISSING_END_STATE',
            message: 'Workflow has no terminal state',
            ...(location && { location }),
          } as const,
        ]),
  ]
}

import { type Fault, isObject, schemaFault } from '../fault.ts'

const statesIn = (flowchart: unknown, place: string): readonly (readonly [unknown, string])[] => {
  if (!isObject(flowchart) || !isObject(flowchart.States)) return []
  return Object.entries(flowchart.States).flatMap(([name, state]) => {
    const location = `${place}/States/${name}`
    if (!isObject(state)) return []
    const branches = Array.isArray(state.Branches) ? state.Branches : []
    return [
      [state, location] as const,
      ...branches.flatMap((branch, index) => statesIn(branch, `${location}/Branches[${index}]`)),
      ...statesIn(state.ItemProcessor, `${location}/ItemProcessor`),
    ]
  })
}

/** What AWS refuses of a machine only if it is an Express one: its tasks cannot wait for a token. */
export const expressFaults = (machine: unknown): readonly Fault[] =>
  statesIn(machine, '').flatMap(([state, location]) => {
    const resource = isObject(state) ? state.Resource : undefined
    return typeof resource === 'string' && resource.endsWith('.waitForTaskToken')
      ? [
          schemaFault(
            "Express state machine does not support '.waitForTaskToken' service integration ",
            `${location}/Resource`,
          ),
        ]
      : []
  })

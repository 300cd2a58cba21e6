import type { Branch, NetFault, Node } from './net.ts'
import { type Around, findNode } from './read-node.ts'
import { fieldsOf, noState, readingAt, textOf } from './reading.ts'

/** A branch of the Parallel and where it stands. */
export interface BranchText {
  readonly path: string
  readonly chart: unknown
}

/** The item that a branch is for: the one that its Tasks name; empty where none does. */
export function itemOf({ chart }: BranchText): string {
  const items = Object.values(statesOf(chart)).map(statedItem)
  return items.find((item) => item !== '') ?? ''
}

/** Reads one branch; what cannot be read is said in `faults`, and a node that ends as `unread` stands in its place. */
export function readBranch(
  { path, chart }: BranchText,
  itemNumber: (id: string) => number,
  faults: NetFault[],
): Branch {
  const states = Object.entries(statesOf(chart))
  const numbers = new Map(states.map(([name], index) => [name, index] as const))
  const item = itemOf({ path, chart })
  const ends: Node[] = []
  if (item === '') readingAt(path, faults).note('A branch must say which item it is for')

  const nodes = states.map(([name, state]): Node => {
    const reading = readingAt(`${path}/States/${name}`, faults)
    const around: Around = {
      own: item,
      node: (to, below) => findNumber(numbers, to, () => reading.note(noState(to), below)),
      item: itemNumber,
      end: (outcome) => ends.push({ kind: 'end', state: name, path: reading.path, outcome }) + states.length - 1,
    }
    if (fieldsOf(state).Type !== 'Choice' && statedItem(state) !== item)
      reading.note(`The branch is for ${item}, and this state for another item or none`)
    return findNode(name, state, reading, around) ?? { kind: 'end', state: name, path: reading.path, outcome: 'unread' }
  })
  const { StartAt } = fieldsOf(chart)
  const start = findNumber(numbers, StartAt, () => readingAt(path, faults).note(noState(StartAt), '/StartAt'))
  return { start, nodes: [...nodes, ...ends] }
}

const statesOf = (chart: unknown) => fieldsOf(fieldsOf(chart).States)

function findNumber(numbers: ReadonlyMap<string, number>, to: unknown, otherwise: () => void): number {
  const found = typeof to === 'string' ? numbers.get(to) : undefined
  if (found === undefined) otherwise()
  return found ?? -1
}

/** The item that a state works for; a choice states none. */
function statedItem(state: unknown): string {
  const { Type, Arguments, Output } = fieldsOf(state)
  if (Type === 'Task') return textOf(fieldsOf(fieldsOf(Arguments).Payload).item)
  return textOf(fieldsOf(Output).item)
}

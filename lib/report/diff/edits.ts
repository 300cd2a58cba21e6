import { canonical } from '../../application/canonical.ts'
import type { Op } from './change.ts'
import { opOf } from './compare.ts'
import { isMoved, keyed, pairUp } from './keyed.ts'
import { type Row, table } from './table.ts'

/** One difference between two linked bundles. No row: the table does not know such a part. */
export interface Edit {
  readonly path: readonly string[]
  readonly op: Op
  readonly before?: unknown
  readonly after?: unknown
  readonly row?: Row
}

interface Node {
  row?: Row
  readonly below: Map<string, Node>
}

/** The table as a tree by the steps of its paths. */
const root: Node = { below: new Map() }
for (const row of table) {
  let node = root
  for (const step of row.at.split('.')) {
    const next: Node = node.below.get(step) ?? { below: new Map() }
    node.below.set(step, next)
    node = next
  }
  node.row = row
}

/** What holds where nothing is written. */
const unwritten: Readonly<Record<string, unknown>> = {
  accept: { by: 'automatic' },
  'catalogue.items.*.visits': 1,
  'catalogue.certificates.*.medium': 'electronic',
}

/** Everything in which two linked bundles, with what follows from them, differ. Plain data; order of keys does not count. */
export function findEdits(before: object, after: object): readonly Edit[] {
  return differ(before, after, root, [])
}

function differ(before: unknown, after: unknown, node: Node | undefined, path: readonly string[]): readonly Edit[] {
  const one = settle(before, node?.row)
  const other = settle(after, node?.row)
  if (canonical(one ?? null) === canonical(other ?? null)) return []
  if (node && canOpen(node, one, other)) return differIn(one, other, node, path)
  return [editOf(path, one, other, node?.row)]
}

/** What has no name of its own is looked into even when only one side has it. */
function canOpen({ below, row }: Node, one: unknown, other: unknown): boolean {
  const both = [one, other].filter((side) => side !== undefined)
  return below.size > 0 && both.every(isRecord) && (row === undefined || both.length === 2)
}

function differIn(one: unknown, other: unknown, node: Node, path: readonly string[]): readonly Edit[] {
  const [before, after] = [keyed(one), keyed(other)]
  const every = node.below.get('*')
  const within = [...pairUp(before, after)].flatMap(([key, [one, other]]) =>
    differ(one, other, node.below.get(key) ?? every, [...path, key]),
  )
  if (!isSequence(one) || !isSequence(other) || !isMoved(before, after)) return within
  const order = { path, op: 'moved' as const, before: [...before.keys()], after: [...after.keys()] }
  const row = node.row ?? every?.row
  return [...within, { ...order, ...(row && { row }) }]
}

function editOf(path: readonly string[], before: unknown, after: unknown, row: Row | undefined): Edit {
  const op = opOf(before, after, row?.measure)
  return {
    path,
    op,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(row && { row }),
  }
}

const isRecord = (value: unknown): boolean => value !== null && typeof value === 'object'

/** Written as a list. Entries with ids were keys of their file, where order says nothing. */
const isSequence = (value: unknown): boolean =>
  Array.isArray(value) && !value.some((each) => isRecord(each) && 'id' in each)

function settle(value: unknown, row: Row | undefined): unknown {
  if (value !== undefined) return value
  if (Array.isArray(row?.measure) && row.measure[0] === 'false') return false
  return row && unwritten[row.at]
}

import type jsonata from 'jsonata'
import { type Node, partsOf } from '../../../asl/syntax-tree.ts'

/** The values of one array or object that is being constructed; one is computed at a time, the others wait in `rest`. */
interface Batch {
  readonly parent: Node
  readonly rest: (() => void)[]
}

/** What one evaluation remembers of them. */
export interface Turns {
  latest?: Batch
  /** Innermost last. */
  readonly running: Batch[]
}

export const openTurns = (): Turns => ({ running: [] })

const valuesOf = (node: Node): readonly Node[] => {
  if (node.type === 'unary' && node.value === '[') return node.expressions as readonly Node[]
  const pairs = node.type === 'unary' && node.value === '{' ? node.lhs : Object(node.group).lhs
  return Array.isArray(pairs) ? pairs.map(([, value]: readonly [Node, Node]) => value) : []
}

/** For each value in an array or object constructor, the constructor. */
export type Constructors = ReadonlyMap<object, Node>

export const constructorsOf = (tree: Node): Constructors => {
  const found = new Map<object, Node>()
  const open = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    for (const value of valuesOf(node)) found.set(value, node)
    open.push(...partsOf(node))
  }
  return found
}

type Base = jsonata.Environment & { readonly base: { depth: number } }

/**
 * JSONata computes all values of an array or object at once, and counts every one of them as a level of nesting. Here each
 * waits for the one before it, as on AWS. JSONata calls this before it computes a node, and waits for the promise.
 */
export const takeTurn = (
  constructors: Constructors,
  turns: Turns,
  node: object,
  environment: jsonata.Environment,
): Promise<void> | undefined => {
  const parent = constructors.get(node)
  const batch = parent && (turns.latest?.parent === parent ? turns.latest : { parent, rest: [] })
  const waits = batch !== undefined && batch === turns.latest
  turns.latest = batch
  if (!batch) return undefined
  if (!waits) {
    turns.running.push(batch)
    return undefined
  }
  const { base } = environment as Base
  base.depth -= 1
  return new Promise((resolve) => {
    batch.rest.push(() => {
      base.depth += 1
      turns.running.push(batch)
      resolve()
    })
  })
}

/** The node has its value: the next of its constructor may go on. */
export const endTurn = (constructors: Constructors, turns: Turns, node: object): void => {
  if (constructors.has(node)) turns.running.pop()?.rest.shift()?.()
}

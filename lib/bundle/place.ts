import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Part, Path } from './source.ts'

/** The node at `path`, or of what is not there its nearest parent; `key`: the key of the last step instead of its value. */
export function findNode(root: unknown, path: Path, part: Part): Node | undefined {
  let node = root as Node | undefined
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1
    if (isSeq(node)) {
      const next = node.items[Number(step)] as Node | undefined
      if (!next) return node
      node = next
      continue
    }
    const pair = findPair(node, step)
    if (!pair) return node
    node = (last && part === 'key' ? pair.key : (pair.value ?? pair.key)) as Node
  }
  return node
}

/** Where a node begins, or a character of its text when that stands in the file as it reads. */
export function findOffset(node: Node | undefined, part: Part): number {
  const [start, end] = node?.range ?? [0, 0]
  if (typeof part !== 'number' || !isScalar(node) || typeof node.value !== 'string') return start
  const quotes = end - start - node.value.length
  if (quotes !== 0 && quotes !== 2) return start
  return start + quotes / 2 + Math.min(part, node.value.length)
}

/** The pairs of a map by key, the first of each; a file with many problems asks often. */
const pairs = new WeakMap<YAMLMap, ReadonlyMap<string | undefined, Pair>>()

function findPair(node: unknown, key: string | number): Pair | undefined {
  if (!isMap(node)) return undefined
  const known = pairs.get(node) ?? new Map(node.items.toReversed().map((pair) => [readKey(pair.key), pair]))
  pairs.set(node, known)
  return known.get(String(key))
}

/** A key as the author wrote it: `yes`, `2024` and `true` are names like any other. */
export function readKey(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}

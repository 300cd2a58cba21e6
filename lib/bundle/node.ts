import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { readKey } from './place.ts'

type Complain = (node: Node | undefined, says: string, fix: string) => void

/** Names that JavaScript gives every object; as keys they would be found where nobody wrote them. */
const reserved = new Set(['__proto__', 'constructor', 'prototype'])

const valueMissing = 'Write "name: value"; between { and } put a text or rule with commas in quotes.'

/** A parsed node as plain data; what the language does not have is complained of and left out. */
export function readNode(node: unknown, complain: Complain): unknown {
  if (isAlias(node)) {
    complain(node, 'Aliases are not part of the language.', 'Write the value out here.')
    return undefined
  }
  const { tag } = node as Node & { tag?: string }
  if (tag) complain(node as Node, 'Tags are not part of the language.', 'Delete the word that begins with "!".')
  if (isMap(node)) return readMap(node, complain)
  if (isSeq(node)) return node.items.map((item) => readNode(item, complain))
  return isScalar(node) ? readScalar(node) : null
}

function readMap(map: YAMLMap, complain: Complain): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (const pair of map.items) {
    const key = findUsableKey(pair, complain)
    if (key === undefined) continue
    if (seen.has(key)) complain(pair.key as Node, `"${key}" is written twice.`, 'Keep one of the two.')
    seen.add(key)
    // Between brackets a comma ends a value: what follows it is taken for the next key.
    if (pair.value === null) complain(pair.key as Node, `"${key}" has no value.`, valueMissing)
    else data[key] = readNode(pair.value, complain)
  }
  return data
}

function findUsableKey(pair: Pair, complain: Complain): string | undefined {
  const key = readKey(pair.key)
  const at = (pair.key ?? pair.value) as Node | undefined
  if (key === undefined) complain(at, 'A key must be a simple name.', 'Write "name: value".')
  else if (reserved.has(key)) complain(at, `"${key}" cannot be used as a name.`, 'Choose another name.')
  else if (key === '<<') complain(at, 'Merge keys are not part of the language.', 'Write the fields out here.')
  else return key
  return undefined
}

/** Numbers that would not print as they were written (ID numbers, codes with leading zeros) stay text. */
function readScalar({ value, source }: Scalar): unknown {
  const exact = typeof value !== 'number' || source === undefined || String(value) === source
  return exact ? value : source
}

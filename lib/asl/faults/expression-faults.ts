import { sourceOf } from '../expression-text.ts'
import type { Fault } from '../fault.ts'
import { type Node, oncePerTree, parseExpression, partsOf } from '../syntax-tree.ts'

/** Parts of a node that are evaluated against another context than the node itself. */
const elsewhere = ['predicate', 'stages', 'group', 'rest']

/**
 * References to the context at the top of an expression: there is none in Step Functions, where everything is reached through
 * `$states` and variables. Only the first step of a path looks there.
 */
const contextReferences = (node: Node): readonly string[] => {
  if (node.type === 'name') return [String(node.value)]
  if (node.type === 'variable') return node.value === '' ? ['$'] : []
  if (node.type === 'wildcard' || node.type === 'descendant') return [String(node.value)]
  if (node.type === 'path') {
    const [first] = (node.steps ?? []) as readonly Node[]
    return first ? contextReferences(first) : []
  }
  if (node.type === 'unary' && node.value === '{') return pairsOf(node.lhs).flatMap(contextReferences)
  const inside = Object.fromEntries(Object.entries(node).filter(([part]) => !elsewhere.includes(part)))
  return partsOf(inside).flatMap(contextReferences)
}

const pairsOf = (pairs: unknown): readonly Node[] => (Array.isArray(pairs) ? partsOf(pairs) : [])

const usesRoot = (node: Node): boolean =>
  (node.type === 'variable' && node.value === '$') || partsOf(node).some(usesRoot)

const partsOfStates = (node: Node): readonly string[] => {
  const steps = node.type === 'path' ? (node.steps as readonly Node[]) : []
  const [first, second] = steps
  const own =
    first?.type === 'variable' && first.value === 'states' && second?.type === 'name' ? [String(second.value)] : []
  return [...own, ...partsOf(node).flatMap(partsOfStates)]
}

/** The names that follow `$states` wherever it is used. */
export const statesParts = oncePerTree(partsOfStates)

const looked = oncePerTree((tree) => ({ root: usesRoot(tree), names: [...new Set(contextReferences(tree))] }))

const unsupported = (message: string, location: string): Fault => ({
  code: 'UNSUPPORTED_JSONATA_EXPRESSION',
  message,
  location,
})

const treeFaults = (tree: Node, location: string, caught: boolean): readonly Fault[] => {
  const { root, names } = looked(tree)
  if (root) return [unsupported("Reference to '$$' is not supported.", location)]
  const error = !caught && statesParts(tree).includes('errorOutput')
  return [
    ...names.map((name) => unsupported(`Reference to '${name}' at the top level is not supported.`, location)),
    ...(error ? [unsupported("Reference to '$states.errorOutput' is not supported.", location)] : []),
  ]
}

/** What AWS would refuse of an expression `{% … %}`; `caught` where a catcher's `$states.errorOutput` exists. */
export const expressionFaults = (text: string, location: string, caught: boolean): readonly Fault[] => {
  const parsed = parseExpression(sourceOf(text))
  if ('error' in parsed) return [{ code: 'INVALID_JSONATA_EXPRESSION', message: parsed.error, location }]
  try {
    return treeFaults(parsed.tree, location, caught)
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    return [{ code: 'INVALID_JSONATA_EXPRESSION', message: 'The expression is nested too deeply', location }]
  }
}

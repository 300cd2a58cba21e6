import { type Node, partsOf } from '../../../asl/syntax-tree.ts'

const harmless = new Set([
  'path',
  'name',
  'variable',
  'string',
  'number',
  'value',
  'unary',
  'condition',
  'binary',
  'block',
])

const plainSteps = ({ type, steps }: Node): boolean =>
  type !== 'path' || (Array.isArray(steps) && steps.every((step: Node, index) => index === 0 || step.type === 'name'))

const special = ['predicate', 'stages', 'group', 'focus', 'index', 'tuple', 'ancestor']

/** Whether an expression can do no more work than its text and data are long: no functions, ranges, filters or loops. */
export const isTame = (node: Node): boolean =>
  harmless.has(node.type) &&
  !(node.type === 'binary' && node.value === '..') &&
  plainSteps(node) &&
  special.every((part) => node[part] === undefined) &&
  partsOf(node).every(isTame)

/** How many parts of an expression are inside one another at most. */
export const nestingOf = (node: Node): number => 1 + Math.max(0, ...partsOf(node).map(nestingOf))

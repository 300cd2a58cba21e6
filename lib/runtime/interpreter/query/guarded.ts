import jsonata from 'jsonata'
import type { Node } from '../../../asl/syntax-tree.ts'
import { type Budget, memoryLimit, TooMuch } from './budget.ts'
import { QueryError } from './query-error.ts'
import { type Rule, sorted } from './sorted.ts'
import { constructorsOf, endTurn, type Turns, takeTurn } from './turns.ts'

/** The names under which an evaluation finds what is its own; no variable can be called so. */
export const budgetKey = 'the budget'
export const turnsKey = 'the turns'

type Focus = jsonata.Focus
const budgetOf = ({ environment }: Focus): Budget => environment.lookup(budgetKey) as Budget

const longestText = 4_194_304

function pad(this: Focus, text: string | undefined, width: number, fill?: string): string | undefined {
  if (text === undefined) return undefined
  const missing = Math.abs(Math.trunc(width)) - [...text].length
  if (missing > longestText) throw new TooMuch(memoryLimit)
  if (missing <= 0) return text
  budgetOf(this).spend(missing / 64)
  const units = [...(fill || ' ')]
  const padding = Array.from({ length: missing }, (_, index) => units[index % units.length]).join('')
  return width > 0 ? text + padding : padding + text
}

function append(this: Focus, first: unknown, second: unknown): unknown {
  if (first === undefined) return second
  if (second === undefined) return first
  const list = [first, second].flatMap((part) => (Array.isArray(part) ? part : [part]))
  budgetOf(this).spend(list.length / 64)
  return list
}

const inOrder = (_key: string, part: unknown): unknown =>
  typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part

/** JSONata compares every pair; this one writes each value down once. */
function distinct(this: Focus, list: unknown): unknown {
  if (!Array.isArray(list) || list.length <= 1) return list
  const budget = budgetOf(this)
  budget.spend(budget.weigh(list) / 16)
  const known = new Set<string>()
  return list.filter((item) => {
    const text = JSON.stringify(item, inOrder) ?? ''
    return !known.has(text) && known.add(text)
  })
}

/** JSONata's sort needs memory in proportion to the square of the list. */
function sort(this: Focus, list: readonly unknown[] | undefined, rule?: Rule): unknown {
  return list === undefined || list.length <= 1 ? list : sorted(list, rule, budgetOf(this))
}

const parsed = jsonata('$toMillis($text, $picture)')

/** Pictures become regular expressions: where parts run into each other, a long text has too many ways to be split. */
const ambiguous = /\[[^\]]*\](?=[[\p{L}\p{N}])/gu

async function toMillis(this: Focus, text: string | undefined, picture?: string): Promise<unknown> {
  if (text === undefined) return undefined
  // A picture becomes a regular expression, each time anew.
  budgetOf(this).spend(10)
  if (picture !== undefined && (text.length > 100 || [...picture.matchAll(ambiguous)].length > 3))
    throw new QueryError('D3136', 'The date/time picture string is too intricate')
  return parsed.evaluate(undefined, { text, picture })
}

/** JSONata's functions whose cost grows faster than their arguments, in a form that is limited and counted. */
const guarded = [
  ['pad', pad, '<s-ns?:s>'],
  ['append', append, '<xx:a>'],
  ['distinct', distinct, '<x:x>'],
  ['sort', sort, '<af?:a>'],
  ['toMillis', toMillis, '<s-s?:n>'],
] as const

const atEntry = Symbol.for('jsonata.__evaluate_entry')
const atExit = Symbol.for('jsonata.__evaluate_exit')

/** A long text costs more to work on than it weighs. */
const costOf = (result: unknown, weight: number): number =>
  1 + (typeof result === 'string' ? result.length >> 6 : weight >> 5)

/**
 * Puts an expression under guard: every part that is evaluated is counted and every result weighed. `$eval` does not exist on
 * AWS: it would compile text that nobody has checked.
 */
export const guard = (compiled: jsonata.Expression): void => {
  const constructors = constructorsOf(compiled.ast() as unknown as Node)
  const turnsOf = (environment: jsonata.Environment) => environment.lookup(turnsKey) as Turns
  const enter = (node: object, _input: unknown, environment: jsonata.Environment) =>
    takeTurn(constructors, turnsOf(environment), node, environment)
  const exit = (node: object, _input: unknown, environment: jsonata.Environment, result: unknown): void => {
    endTurn(constructors, turnsOf(environment), node)
    const budget = environment.lookup(budgetKey) as Budget
    budget.spend(costOf(result, budget.weigh(result)))
  }
  for (const [name, native, signature] of guarded) compiled.registerFunction(name, native, signature)
  compiled.assign('eval', undefined)
  if (constructors.size > 0) compiled.assign(atEntry as unknown as string, enter)
  compiled.assign(atExit as unknown as string, exit)
}

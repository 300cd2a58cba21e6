import jsonata from 'jsonata'
import type { Budget } from './budget.ts'
import { QueryError } from './query-error.ts'

/** The name under which an evaluation finds its budget; no variable can be called so. */
export const budgetKey = 'the budget'

type Focus = jsonata.Focus
const budgetOf = ({ environment }: Focus): Budget => environment.lookup(budgetKey) as Budget

const longestText = 4_194_304

function pad(this: Focus, text: string | undefined, width: number, fill?: string): string | undefined {
  if (text === undefined) return undefined
  const missing = Math.abs(Math.trunc(width)) - [...text].length
  if (missing > longestText) throw new QueryError('D3010', 'Expression evaluation memory limit exceeded')
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

const sorted = (_key: string, part: unknown): unknown =>
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
    const text = JSON.stringify(item, sorted) ?? ''
    return !known.has(text) && known.add(text)
  })
}

const parsed = jsonata('$toMillis($text, $picture)')

/** Pictures become regular expressions: where parts run into each other, a long text has too many ways to be split. */
const ambiguous = /\[[^\]]*\](?=[[\p{L}\p{N}])/gu

async function toMillis(this: Focus, text: string | undefined, picture?: string): Promise<unknown> {
  if (text === undefined) return undefined
  if (picture !== undefined && (text.length > 100 || [...picture.matchAll(ambiguous)].length > 3))
    throw new QueryError('D3136', 'The date/time picture string is too intricate')
  return parsed.evaluate(undefined, { text, picture })
}

/** JSONata's functions whose cost grows faster than their arguments, in a form that is limited and counted. */
const guarded = [
  ['pad', pad, '<s-ns?:s>'],
  ['append', append, '<xx:a>'],
  ['distinct', distinct, '<x:x>'],
  ['toMillis', toMillis, '<s-s?:n>'],
] as const

const atExit = Symbol.for('jsonata.__evaluate_exit')

/** Counts every part that is evaluated and weighs every result. */
const count = (_node: unknown, _input: unknown, environment: jsonata.Environment, result: unknown): void => {
  const budget = environment.lookup(budgetKey) as Budget
  budget.spend(1 + (budget.weigh(result) >> 4))
}

/** Puts an expression under guard. `$eval` does not exist on AWS: it would compile text that nobody has checked. */
export const guard = (compiled: jsonata.Expression): void => {
  for (const [name, native, signature] of guarded) compiled.registerFunction(name, native, signature)
  compiled.assign('eval', undefined)
  compiled.assign(atExit as unknown as string, count)
}

import type { ASTNode } from '@marcbachmann/cel-js'
import { findElement } from './facts-judge.ts'
import { findBirth, findSex } from './id-card.ts'
import { findMonths } from './months.ts'
import { type DatedTable, findTableValue } from './table.ts'

/** What fact rules look at: the form as it stands, by `role.element`, and the dated tables of the catalogue. */
export interface Facts {
  readonly form: Readonly<Record<string, string>>
  readonly tables?: Readonly<Record<string, DatedTable>>
}

/** Whole numbers are bigint, as CEL has them; undefined: cannot be told from what was filed. */
type Value = string | bigint | number | boolean | undefined

/**
 * What a judged part of a rule comes to. Every part is looked at, also those on which nothing depends: where one cannot be
 * told the whole cannot, so that no rule grants on half of a form. Linear in the lengths of the rule, the form and the tables.
 */
export function evaluate(node: ASTNode, facts: Facts): Value {
  if (node.op === 'value') return readLiteral(node.args)
  if (node.op === '-_') return negate(evaluate(node.args, facts))
  if (node.op === '!_') return invert(evaluate(node.args, facts))
  if (node.op === 'call') return call(node.args[0], node.args[1], facts)
  const id = findElement(node)
  if (id !== undefined) return own(facts.form, id)
  if (node.op === 'rcall') return beginsWith(node.args[1], node.args[2][0], facts)
  if (node.op === 'in') return isAmong(node.args[0], node.args[1], facts)
  const compare = Object.hasOwn(comparisons, node.op) ? comparisons[node.op] : undefined
  if (!compare || !Array.isArray(node.args)) return undefined
  const [left, right] = (node.args as readonly [ASTNode, ASTNode]).map((side) => evaluate(side, facts))
  return left === undefined || right === undefined ? undefined : compare(left, right)
}

type Told = NonNullable<Value>

/** Only values of one kind come here. */
const comparisons: Readonly<Record<string, (left: Told, right: Told) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '&&': (left, right) => left === true && right === true,
  '||': (left, right) => left === true || right === true,
}

function call(name: string, [first, second]: readonly ASTNode[], facts: Facts): Value {
  if (name === 'table') return readTable(first, second, facts)
  const text = first && evaluate(first, facts)
  if (typeof text !== 'string') return undefined
  if (name === 'int') return /^-?\d{1,15}$/.test(text) ? BigInt(text) : undefined
  // CEL itself would read "" as 0 and "Infinity" as a number.
  if (name === 'double') return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) : undefined
  if (name === 'size') return BigInt([...text].length)
  if (name === 'birth') return findBirth(text)
  if (name === 'sex') return findSex(text)
  const to = name === 'months' && second ? evaluate(second, facts) : undefined
  return typeof to === 'string' ? toWhole(findMonths(text, to)) : undefined
}

function readTable(id: ASTNode | undefined, day: ASTNode | undefined, facts: Facts): Value {
  const on = day && evaluate(day, facts)
  const table = typeof id?.args === 'string' ? own(facts.tables ?? {}, id.args) : undefined
  return table && typeof on === 'string' ? toWhole(findTableValue(table, on)) : undefined
}

function beginsWith(subject: ASTNode, beginning: ASTNode | undefined, facts: Facts): Value {
  const [text, start] = [evaluate(subject, facts), beginning && evaluate(beginning, facts)]
  return typeof text === 'string' && typeof start === 'string' ? text.startsWith(start) : undefined
}

function isAmong(subject: ASTNode, list: ASTNode, facts: Facts): Value {
  const value = evaluate(subject, facts)
  if (value === undefined || list.op !== 'list') return undefined
  return list.args.some((one) => evaluate(one, facts) === value)
}

const readLiteral = (value: unknown): Value =>
  typeof value === 'string' || typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined

const negate = (value: Value): Value => (typeof value === 'bigint' || typeof value === 'number' ? -value : undefined)

const invert = (value: Value): Value => (typeof value === 'boolean' ? !value : undefined)

const toWhole = (value: number | undefined): bigint | undefined => (value === undefined ? undefined : BigInt(value))

function own<T>(of: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(of, id) ? of[id] : undefined
}

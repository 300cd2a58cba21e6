import type { ASTNode } from '@marcbachmann/cel-js'
import { findDay } from './calendar/day.ts'
import type { Fault } from './judge.ts'

/** What a part of a fact rule is: `whole` and `decimal` are numbers, compared only with their own kind. */
type Kind = 'text' | 'whole' | 'decimal'

/** A part of a comparison: its kind, the elements it reads, and what is wrong with it. */
interface Part {
  readonly kind?: Kind
  readonly reads: boolean
  readonly faults: readonly Fault[]
}

/** What a rule may speak of: elements by `role.element`, and tables by id. */
export interface Known {
  readonly elements: ReadonlySet<string>
  readonly tables: readonly string[]
}

const comparisons = ['==', '!=', '<', '<=', '>', '>=']

/** Everything by which a parsed fact rule leaves the language of facts, in reading order. */
export function judgeFacts(node: ASTNode, known: Known): readonly Fault[] {
  if (node.op === '&&' || node.op === '||') return node.args.flatMap((side) => judgeFacts(side, known))
  if (node.op === '!_') return judgeFacts(node.args, known)
  if (comparisons.includes(node.op)) return judgeComparison(node, known)
  if (node.op === 'in') return judgeChoice(node.args, known)
  if (node.op === 'rcall' && node.args[0] === 'startsWith') return judgeBeginning(node, node.args, known)
  if (node.op === 'value' && typeof node.args === 'boolean') return []
  const { reads, faults } = readPart(node, known)
  if (!reads || faults.length > 0) return [foreign(node)]
  return [fault(node, 'This is a value of the form, not a truth value.', 'Compare it: form.mother.name != ""')]
}

/** The element in `form.role.element`; a role with a hyphen stands in brackets: `form["legal-representative"].name`. */
export function findElement(node: ASTNode): string | undefined {
  const [owner, element] = splitAccess(node)
  const role = owner && findRole(owner)
  return role === undefined || element === undefined ? undefined : `${role}.${element}`
}

/** The role in `form.role` or `form["role"]`. */
export function findRole(node: ASTNode): string | undefined {
  const [form, role] = splitAccess(node)
  return form?.op === 'id' && form.args === 'form' ? role : undefined
}

function splitAccess(node: ASTNode): readonly [ASTNode?, string?] {
  if (node.op === '.') return node.args
  if (node.op !== '[]') return []
  const [owner, name] = node.args
  return name.op === 'value' && typeof name.args === 'string' ? [owner, name.args] : []
}

function judgeComparison(node: ASTNode, known: Known): readonly Fault[] {
  const [left, right] = node.args as readonly [ASTNode, ASTNode]
  const [a, b] = [readPart(left, known), readPart(right, known)]
  const faults = [...a.faults, ...b.faults]
  if (faults.length > 0) return faults
  if (!a.reads && !b.reads)
    return [fault(node, 'This compares nothing of the form.', 'Write an element on one side: form.mother.name != ""')]
  return a.kind === b.kind ? [] : [mixed(a.reads ? right : left, a.reads ? a.kind : b.kind)]
}

function judgeChoice([subject, list]: readonly [ASTNode, ASTNode], known: Known): readonly Fault[] {
  const { kind, reads, faults } = readPart(subject, known)
  if (faults.length > 0) return faults
  if (!reads || list.op !== 'list')
    return [fault(subject, '"in" looks for a value of the form in a list.', 'Write: form.child.follow in ["mother"]')]
  return list.args.flatMap((one) => (readLiteral(one) === kind ? [] : [mixed(one, kind)]))
}

function judgeBeginning(
  node: ASTNode,
  [, subject, beginnings]: readonly [string, ASTNode, readonly ASTNode[]],
  known: Known,
): readonly Fault[] {
  const faults = readElement(subject, known)
  const [beginning, more] = beginnings
  if (faults && beginning && !more && readLiteral(beginning) === 'text') return faults
  return [fault(node, 'startsWith is asked of an element.', 'Write: form.mother.hukou_addr.startsWith("平顶山市")')]
}

function readPart(node: ASTNode, known: Known): Part {
  const literal = readLiteral(node)
  if (literal) return { kind: literal, reads: false, faults: [] }
  const read = readElement(node, known)
  if (read) return { kind: 'text', reads: true, faults: read }
  if (node.op === 'call') return readCall(node, node.args[0], node.args[1], known)
  return { reads: false, faults: [foreign(node)] }
}

/** What a function gives; all but two are asked of an element itself. */
function readCall(node: ASTNode, name: string, given: readonly ASTNode[], known: Known): Part {
  if (name === 'months') return readMonths(node, given, known)
  if (name === 'table') return readTable(node, given, known)
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  const [of, more] = given
  const inside = of && !more ? readElement(of, known) : undefined
  return kind && inside ? { kind, reads: true, faults: inside } : { reads: false, faults: [foreign(node)] }
}

const kinds: Readonly<Record<string, Kind>> = {
  int: 'whole',
  double: 'decimal',
  size: 'whole',
  birth: 'text',
  sex: 'text',
}

function readMonths(node: ASTNode, [from, to, more]: readonly ASTNode[], known: Known): Part {
  if (!from || !to || more) return { reads: false, faults: [noDays(node)] }
  const days = [readDay(from, known), readDay(to, known)]
  return {
    kind: 'whole',
    reads: days.some(({ reads }) => reads),
    faults: days.flatMap(({ faults }) => faults),
  }
}

function readTable(node: ASTNode, [id, day, more]: readonly ASTNode[], known: Known): Part {
  if (!id || !day || more || id.op !== 'value' || typeof id.args !== 'string')
    return { reads: false, faults: [fault(node, 'A table is read by its name and a day.', tableExample)] }
  const { reads, faults } = readDay(day, known)
  return { kind: 'whole', reads, faults: [...readName(id, id.args, known), ...faults] }
}

const tableExample = 'Write: table("retirement-age-men", birth(form.retiree.id_no))'

function readName(node: ASTNode, name: string, { tables }: Known): readonly Fault[] {
  if (tables.includes(name)) return []
  const fix = tables.length > 0 ? `There are: ${tables.join(', ')}.` : 'Add it to the tables of the catalogue.'
  return [{ ...fault(node, `There is no table "${name}".`, fix), unknown: { name, known: tables } }]
}

/** A day: an element, the day of birth in an ID number, or one that is written out. */
function readDay(node: ASTNode, known: Known): Part {
  if (node.op === 'value' && typeof node.args === 'string')
    return { kind: 'text', reads: false, faults: findDay(node.args) === undefined ? [noDays(node)] : [] }
  const part = readPart(node, known)
  return part.kind === 'text' || part.faults.length > 0 ? part : { ...part, faults: [noDays(node)] }
}

const noDays = (node: ASTNode): Fault =>
  fault(node, 'This takes days.', 'Write: months(birth(form.retiree.id_no), form.retiree.retire_on) or "2026-01-31"')

/** The faults of an element, or nothing where none is named. */
function readElement(node: ASTNode, { elements }: Known): readonly Fault[] | undefined {
  const id = findElement(node)
  if (id === undefined) return undefined
  if (elements.has(id)) return []
  const others = [...elements]
  const fix = others.length > 0 ? `There are: ${others.join(', ')}.` : 'It has none.'
  return [{ ...fault(node, `The item does not ask for "${id}".`, fix), unknown: { name: id, known: others } }]
}

function readLiteral(node: ASTNode): Kind | undefined {
  const value = node.op === '-_' ? node.args : node
  if (value.op !== 'value') return undefined
  if (typeof value.args === 'string') return node.op === '-_' ? undefined : 'text'
  if (typeof value.args === 'bigint') return 'whole'
  return typeof value.args === 'number' ? 'decimal' : undefined
}

function mixed(node: ASTNode, kind: Kind | undefined): Fault {
  const example = { text: 'text in quotes: "3"', whole: 'a whole number: 3', decimal: 'a number with a point: 3.0' }
  return fault(node, 'Different kinds of values are compared.', `Write ${example[kind ?? 'text']}.`)
}

function foreign(node: ASTNode): Fault {
  const fix =
    node.op === '-'
      ? 'A role with a hyphen stands in brackets: form["legal-representative"].name'
      : 'Use comparisons of form.role.element, int(…), double(…), size(…), birth(…), sex(…), months(…), table(…), startsWith, in, &&, ||, ! and brackets.'
  return fault(node, 'This is not part of a rule about the form.', fix)
}

function fault(node: ASTNode, says: string, fix: string): Fault {
  return { offset: node.start, says, fix }
}

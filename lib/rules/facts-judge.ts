import type { ASTNode } from '@marcbachmann/cel-js'
import type { Fault } from './judge.ts'

/** What a part of a fact rule is: `whole` and `decimal` are numbers, compared only with their own kind. */
type Kind = 'text' | 'whole' | 'decimal'

/** A part of a comparison: its kind, the elements it reads, and what is wrong with it. */
interface Part {
  readonly kind?: Kind
  readonly reads: boolean
  readonly faults: readonly Fault[]
}

const comparisons = ['==', '!=', '<', '<=', '>', '>=']

/** Everything by which a parsed fact rule leaves the language of facts, in reading order. */
export function judgeFacts(node: ASTNode, elements: ReadonlySet<string>): readonly Fault[] {
  if (node.op === '&&' || node.op === '||') return node.args.flatMap((side) => judgeFacts(side, elements))
  if (node.op === '!_') return judgeFacts(node.args, elements)
  if (comparisons.includes(node.op)) return judgeComparison(node, elements)
  if (node.op === 'in') return judgeChoice(node.args, elements)
  if (node.op === 'rcall' && node.args[0] === 'startsWith') return judgeBeginning(node, node.args, elements)
  if (node.op === 'value' && typeof node.args === 'boolean') return []
  const { reads, faults } = readPart(node, elements)
  if (!reads || faults.length > 0) return [foreign(node)]
  return [fault(node, 'This is a value of the form, not a truth value.', 'Compare it: form.mother.name != ""')]
}

/** The element in `form.role.element`; a role with a hyphen stands in brackets: `form["legal-representative"].name`. */
export function findElement(node: ASTNode): string | undefined {
  const [owner, element] = splitAccess(node)
  if (!owner || element === undefined) return undefined
  const [form, role] = splitAccess(owner)
  return form?.op === 'id' && form.args === 'form' && role !== undefined ? `${role}.${element}` : undefined
}

/** The element in `int(form.role.element)` or `double(…)`: its value is read as a number. */
export function findNumber(node: ASTNode): string | undefined {
  if (node.op !== 'call' || !['int', 'double'].includes(node.args[0])) return undefined
  const [, [of, more]] = node.args
  return of && !more ? findElement(of) : undefined
}

function splitAccess(node: ASTNode): readonly [ASTNode?, string?] {
  if (node.op === '.') return node.args
  if (node.op !== '[]') return []
  const [owner, name] = node.args
  return name.op === 'value' && typeof name.args === 'string' ? [owner, name.args] : []
}

function judgeComparison(node: ASTNode, elements: ReadonlySet<string>): readonly Fault[] {
  const [left, right] = node.args as readonly [ASTNode, ASTNode]
  const [a, b] = [readPart(left, elements), readPart(right, elements)]
  const faults = [...a.faults, ...b.faults]
  if (faults.length > 0) return faults
  if (!a.reads && !b.reads)
    return [fault(node, 'This compares nothing of the form.', 'Write an element on one side: form.mother.name != ""')]
  return a.kind === b.kind ? [] : [mixed(a.reads ? right : left, a.reads ? a.kind : b.kind)]
}

function judgeChoice([subject, list]: readonly [ASTNode, ASTNode], elements: ReadonlySet<string>): readonly Fault[] {
  const { kind, reads, faults } = readPart(subject, elements)
  if (faults.length > 0) return faults
  if (!reads || list.op !== 'list')
    return [fault(subject, '"in" looks for a value of the form in a list.', 'Write: form.child.follow in ["mother"]')]
  return list.args.flatMap((one) => (readLiteral(one) === kind ? [] : [mixed(one, kind)]))
}

function judgeBeginning(
  node: ASTNode,
  [, subject, beginnings]: readonly [string, ASTNode, readonly ASTNode[]],
  elements: ReadonlySet<string>,
): readonly Fault[] {
  const faults = readElement(subject, elements)
  const [beginning, more] = beginnings
  if (faults && beginning && !more && readLiteral(beginning) === 'text') return faults
  return [fault(node, 'startsWith is asked of an element.', 'Write: form.mother.hukou_addr.startsWith("平顶山市")')]
}

function readPart(node: ASTNode, elements: ReadonlySet<string>): Part {
  const literal = readLiteral(node)
  if (literal) return { kind: literal, reads: false, faults: [] }
  const read = readElement(node, elements)
  if (read) return { kind: 'text', reads: true, faults: read }
  if (node.op === 'call') {
    const [name, [of, more]] = node.args
    const kind = name === 'double' ? 'decimal' : name === 'int' || name === 'size' ? 'whole' : undefined
    const inside = of && !more ? readElement(of, elements) : undefined
    if (kind && inside) return { kind, reads: true, faults: inside }
  }
  return { reads: false, faults: [foreign(node)] }
}

/** The faults of an element, or nothing where none is named. */
function readElement(node: ASTNode, elements: ReadonlySet<string>): readonly Fault[] | undefined {
  const id = findElement(node)
  if (id === undefined) return undefined
  if (elements.has(id)) return []
  const known = [...elements]
  const fix = known.length > 0 ? `There are: ${known.join(', ')}.` : 'It has none.'
  return [{ ...fault(node, `The item does not ask for "${id}".`, fix), unknown: { name: id, known } }]
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
      : 'Use comparisons of form.role.element, int(…), double(…), size(…), startsWith, in, &&, ||, ! and brackets.'
  return fault(node, 'This is not part of a rule about the form.', fix)
}

function fault(node: ASTNode, says: string, fix: string): Fault {
  return { offset: node.start, says, fix }
}

import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import type { Condition } from './condition.ts'
import { findElement, findNumber, judgeFacts } from './facts-judge.ts'
import type { Fault } from './judge.ts'
import { createParse, placeOf } from './read-cel.ts'

/** What fact rules look at: the form as it was filed, by `role.element`. */
export interface Facts {
  readonly form: Readonly<Record<string, string>>
}

const language = new Environment({ limits: { maxAstNodes: 500, maxDepth: 50 } }).registerVariable('form', {
  type: 'map<string, map<string, string>>',
})

const parse = createParse(language)

/**
 * Parses a rule by which an item is granted without review (CEL over `form`) and checks that it is made only of
 * comparisons of known elements, joined by `&&`, `||`, `!` and brackets. Such a rule always ends, in time linear in the
 * lengths of the rule and of the form. `mentions`: the elements that it reads.
 */
export function parseFactRule(
  text: string,
  known: { readonly elements: readonly string[] },
): { readonly condition: Condition } | { readonly faults: readonly Fault[] } {
  try {
    const { ast } = parse(text)
    const faults = judgeFacts(ast, new Set(known.elements))
    return faults.length > 0 ? { faults } : { condition: { text, mentions: [...findReads(ast).elements] } }
  } catch (error) {
    return { faults: [toFault(error, text)] }
  }
}

/**
 * Whether a rule is true of what was filed. Total: when an element that the rule reads is missing, when what should be a
 * number is none, or when the text is no rule, it does not hold, and the case goes to a person.
 */
export function factsHold(text: string, { form }: Facts): boolean {
  try {
    const rule = parse(text)
    const { elements, numbers } = findReads(rule.ast)
    if (judgeFacts(rule.ast, elements).length > 0) return false
    if (![...elements].every((id) => Object.hasOwn(form, id) && typeof form[id] === 'string')) return false
    if (![...numbers].every((id) => number.test(form[id] ?? ''))) return false
    return rule({ form: nest(form, elements) }) === true
  } catch {
    return false
  }
}

/** CEL itself would read "" as 0 and "Infinity" as a number. */
const number = /^-?\d{1,15}(\.\d{1,9})?$/

/** `role.element` → value becomes role → element → value, as rules write it. */
function nest(form: Facts['form'], ids: ReadonlySet<string>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const roles = new Map<string, Map<string, string>>()
  for (const id of ids) {
    const [role = '', element = ''] = id.split('.')
    roles.set(role, (roles.get(role) ?? new Map<string, string>()).set(element, form[id] ?? ''))
  }
  return roles
}

interface Reads {
  readonly elements: Set<string>
  readonly numbers: Set<string>
}

function findReads(part: unknown, found: Reads = { elements: new Set(), numbers: new Set() }): Reads {
  if (Array.isArray(part)) for (const inner of part) findReads(inner, found)
  if (typeof part !== 'object' || part === null || !('op' in part)) return found
  const node = part as ASTNode
  const [element, number] = [findElement(node), findNumber(node)]
  if (number !== undefined) found.numbers.add(number)
  if (element === undefined) return findReads(node.args, found)
  found.elements.add(element)
  return found
}

function toFault(error: unknown, text: string): Fault {
  const { offset, why } = placeOf(error, text)
  return {
    offset,
    says: `The rule cannot be read from here on${why}.`,
    fix: 'Write comparisons like form.mother.hukou_addr != "", joined by && or ||.',
  }
}

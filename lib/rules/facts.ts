import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import type { Condition } from './condition.ts'
import { findElement, findRole, judgeFacts, type Known } from './facts-judge.ts'
import { evaluate, type Facts } from './facts-value.ts'
import type { Fault } from './judge.ts'
import { createParse, placeOf } from './read-cel.ts'

const parse = createParse(new Environment({ limits: { maxAstNodes: 500, maxDepth: 50 } }))

/**
 * Parses a rule about the form (CEL over `form`): one by which an item is granted without review, or a condition that it
 * shows. It is made only of comparisons of known elements and of what is counted from them, joined by `&&`, `||`, `!` and
 * brackets. Such a rule always ends, in time linear in the lengths of the rule, of the form and of the tables. `mentions`:
 * the elements that it reads.
 */
export function parseFactRule(
  text: string,
  known: { readonly elements: readonly string[]; readonly tables?: readonly string[] },
): { readonly condition: Condition } | { readonly faults: readonly Fault[] } {
  try {
    const { ast } = parse(text)
    const faults = judgeFacts(ast, { elements: new Set(known.elements), tables: known.tables ?? [] })
    return faults.length > 0 ? { faults } : { condition: { text, mentions: [...findReads(ast)] } }
  } catch (error) {
    return { faults: [toFault(error, text)] }
  }
}

/**
 * Whether a rule is true of what was filed. Total: when an element that the rule reads is missing, when what should be a
 * number, a day or an ID number is none, when a table has nothing for the day, or when the text is no rule, it does not
 * hold, and the case goes to a person.
 */
export function factsHold(text: string, facts: Facts): boolean {
  return findTruth(text, facts) === true
}

/** The same for whoever shows it: undefined when it cannot be told from the form whether it holds. */
export function findTruth(text: string, facts: Facts): boolean | undefined {
  try {
    const { ast } = parse(text)
    const known: Known = { elements: findReads(ast), tables: Object.keys(facts.tables ?? {}) }
    const truth = judgeFacts(ast, known).length > 0 ? undefined : evaluate(ast, facts)
    return typeof truth === 'boolean' ? truth : undefined
  } catch {
    return undefined
  }
}

/**
 * The rule with other roles: `form.cardholder.name` becomes `form.child.name` when `as` is `{ cardholder: 'child' }`.
 * Nothing else is touched, so that what people wrote stays as they wrote it. What is no CEL stays as it is.
 */
export function renameRoles(text: string, as: Readonly<Record<string, string>>): string {
  try {
    const renamed = findRoles(parse(text).ast).filter(({ role }) => Object.hasOwn(as, role))
    return renamed.reduceRight((left, { node, role }) => {
      return left.slice(0, node.start) + writeRole(as[role] ?? role) + left.slice(node.end)
    }, text)
  } catch {
    return text
  }
}

const writeRole = (role: string): string => (plainName.test(role) ? `form.${role}` : `form[${JSON.stringify(role)}]`)

/** CEL reads `form.in` as a choice. */
const plainName = /^(?!(?:in|true|false|null)$)[a-z][a-z0-9_]*$/

/** Where a rule names a role, in the order of the text. */
function findRoles(part: unknown): readonly { readonly node: ASTNode; readonly role: string }[] {
  if (Array.isArray(part)) return part.flatMap(findRoles)
  if (typeof part !== 'object' || part === null || !('op' in part)) return []
  const node = part as ASTNode
  const role = findRole(node)
  return role === undefined ? findRoles(node.args) : [{ node, role }]
}

/** The elements that a rule reads. */
function findReads(part: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(part)) for (const inner of part) findReads(inner, found)
  if (typeof part !== 'object' || part === null || !('op' in part)) return found
  const node = part as ASTNode
  const element = findElement(node)
  if (element === undefined) return findReads(node.args, found)
  return found.add(element)
}

function toFault(error: unknown, text: string): Fault {
  const { offset, why } = placeOf(error, text)
  return {
    offset,
    says: `The rule cannot be read from here on${why}.`,
    fix: 'Write comparisons like form.mother.hukou_addr != "", joined by && or ||.',
  }
}

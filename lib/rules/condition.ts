import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import { type Fault, judge, type Situations } from './judge.ts'
import { createParse, placeOf } from './read-cel.ts'

export type { Fault, Situations } from './judge.ts'

/** A condition that parsed and type-checked. `mentions`: the situations it depends on. */
export interface Condition {
  readonly text: string
  readonly mentions: readonly string[]
}

const language = new Environment({ limits: { maxAstNodes: 500, maxDepth: 50 } }).registerVariable('situation', {
  type: 'map<string, string>',
})

const parse = createParse(language)

/**
 * Parses CEL and checks that it is a truth value made only of comparisons of known situations with their own answers,
 * joined by `&&`, `||`, `!`, `in` and brackets. Such a condition always ends, in time linear in its length.
 */
export function parseCondition(
  text: string,
  known: Situations,
): { readonly condition: Condition } | { readonly faults: readonly Fault[] } {
  try {
    const { ast } = parse(text)
    const faults = judge(ast, known)
    return faults.length > 0 ? { faults } : { condition: { text, mentions: [...findMentions(ast)] } }
  } catch (error) {
    return { faults: [toFault(error, text)] }
  }
}

/**
 * Whether a condition is true of these answers. A situation that was not answered equals none of its answers. Total:
 * what does not parse, which no published bundle contains, holds of nothing.
 */
export function holds(condition: Condition | string, answers: Readonly<Record<string, string>>): boolean {
  const text = typeof condition === 'string' ? condition : condition.text
  try {
    const parsed = parse(text)
    const situation = Object.fromEntries([...findMentions(parsed.ast)].map((id) => [id, own(answers, id) ?? '']))
    return parsed({ situation }) === true
  } catch {
    return false
  }
}

function findMentions(node: ASTNode, found = new Set<string>()): ReadonlySet<string> {
  if (node.op === '.' && node.args[0].op === 'id') found.add(node.args[1])
  else if (Array.isArray(node.args)) for (const part of node.args) findMentionsIn(part, found)
  else findMentionsIn(node.args, found)
  return found
}

function findMentionsIn(part: unknown, found: Set<string>): void {
  if (Array.isArray(part)) for (const inner of part) findMentionsIn(inner, found)
  else if (typeof part === 'object' && part !== null && 'op' in part) findMentions(part as ASTNode, found)
}

function own(answers: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}

function toFault(error: unknown, text: string): Fault {
  const { offset, why } = placeOf(error, text)
  return {
    offset,
    says: `The condition cannot be read from here on${why}.`,
    fix: 'Write comparisons like situation.insure == "yes", joined by && or ||.',
  }
}

import type { ASTNode } from '@marcbachmann/cel-js'

/** Situations that a condition may speak of, with the ids of their answers. */
export type Situations = ReadonlyMap<string, readonly string[]>

/** What is wrong with a condition, so many characters into its text. `unknown`: a name that is none of those there are. */
export interface Fault {
  readonly offset: number
  readonly says: string
  readonly fix: string
  readonly unknown?: { readonly name: string; readonly known: readonly string[] }
}

/** Everything by which a parsed condition leaves the language of conditions, in reading order. */
export function judge(node: ASTNode, known: Situations): readonly Fault[] {
  switch (node.op) {
    case '&&':
    case '||':
      return node.args.flatMap((side) => judge(side, known))
    case '!_':
      return judge(node.args, known)
    case '?:':
      return node.args.flatMap((side) => judge(side, known))
    case '==':
    case '!=':
      return judgeComparison(node, node.args, known)
    case 'in':
      return judgeChoice(node.args, known)
    case 'value':
      if (typeof node.args === 'boolean') return []
  }
  const named = findSituation(node)
  if (named !== undefined)
    return [
      fault(
        node,
        `situation.${named} is an answer, not a truth value.`,
        `Compare it: situation.${named} == "${known.get(named)?.[0] ?? 'yes'}"`,
      ),
    ]
  return [fault(node, 'This is not part of a condition.', 'Use only ==, !=, in, &&, ||, ! and brackets.')]
}

function judgeComparison(node: ASTNode, [left, right]: readonly [ASTNode, ASTNode], known: Situations) {
  const turned = findSituation(left) === undefined && findSituation(right) !== undefined
  const [subject, answer] = turned ? [right, left] : [left, right]
  if (findSituation(subject) === undefined)
    return [
      fault(
        node,
        'This compares nothing that is asked.',
        'Write the name of a situation on one side: situation.insure == "yes"',
      ),
    ]
  return [...judgeSituation(subject, known), ...judgeAnswer(subject, answer, known)]
}

function judgeChoice([subject, list]: readonly [ASTNode, ASTNode], known: Situations): readonly Fault[] {
  if (findSituation(subject) === undefined || list.op !== 'list')
    return [fault(subject, '"in" looks for an answer in a list.', 'Write: situation.insure in ["yes", "later"]')]
  return [...judgeSituation(subject, known), ...list.args.flatMap((answer) => judgeAnswer(subject, answer, known))]
}

function judgeSituation(subject: ASTNode, known: Situations): readonly Fault[] {
  const id = findSituation(subject) ?? ''
  if (known.has(id)) return []
  return [unknown(subject, `No situation "${id}" is asked before this.`, id, [...known.keys()])]
}

function judgeAnswer(subject: ASTNode, answer: ASTNode, known: Situations): readonly Fault[] {
  const id = findSituation(subject) ?? ''
  const answers = known.get(id)
  if (answer.op !== 'value' || typeof answer.args !== 'string')
    return [
      fault(answer, 'An answer is compared as text in quotes.', `Write: situation.${id} == "${answers?.[0] ?? 'yes'}"`),
    ]
  if (!answers || answers.includes(answer.args)) return []
  return [unknown(answer, `"${answer.args}" is no answer to "${id}".`, answer.args, answers)]
}

/** The id in `situation.<id>`. */
function findSituation(node: ASTNode): string | undefined {
  if (node.op !== '.') return undefined
  const [owner, id] = node.args
  return owner.op === 'id' && owner.args === 'situation' ? id : undefined
}

function fault(node: ASTNode, says: string, fix: string): Fault {
  return { offset: node.start, says, fix }
}

function unknown(node: ASTNode, says: string, name: string, known: readonly string[]): Fault {
  const fix = known.length > 0 ? `There are: ${known.join(', ')}.` : 'There are none.'
  return { ...fault(node, says, fix), unknown: { name, known } }
}

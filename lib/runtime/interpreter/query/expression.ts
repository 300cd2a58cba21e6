import jsonata from 'jsonata'
import type { Node } from '../../../asl/syntax-tree.ts'
import type { Json } from '../../model.ts'
import { type Budget, openBudget } from './budget.ts'
import { functionsOf } from './functions.ts'
import { budgetKey, guard, turnsKey } from './guarded.ts'
import { findPath, followPath } from './path.ts'
import { plain } from './plain.ts'
import { regexEngine } from './regex-run.ts'
import type { Scope } from './scope.ts'
import { isTame, nestingOf } from './tame.ts'
import { openTurns } from './turns.ts'

export interface Expression {
  readonly source: string
  /** The value, if the expression is a plain path through plain objects and finds something. */
  findDirectly(scope: Scope): Json | undefined
  evaluate(scope: Scope): Promise<Json | undefined>
}

type Evaluate = (scope: Scope, budget: Budget) => Promise<unknown>

/** Recorded on AWS: an expression may be nested 100 deep. */
const deepest = 100
/** Recorded on AWS: the longest `[a..b]`. */
const longestRange = 873_782

const tame = (compiled: jsonata.Expression): Evaluate => {
  return (scope) => compiled.evaluate(undefined, { ...scope.variables(), states: scope.states() })
}

/** An expression with loops or functions. Variables hide functions, and nothing hides `$states`. */
const watched = (source: string): Evaluate => {
  const options: jsonata.JsonataOptions = { stack: deepest, sequence: longestRange }
  const compiled = jsonata(source, options)
  guard(compiled)
  return (scope, budget) => {
    // JSONata reads its options when an evaluation begins, so that each can have an engine of its own.
    options.RegexEngine = regexEngine(budget) as unknown as RegExpConstructor
    const functions = functionsOf(scope.surroundings)
    const bindings = {
      ...functions,
      ...scope.variables(),
      states: scope.states(),
      [budgetKey]: budget,
      [turnsKey]: openTurns(),
    }
    return compiled.evaluate(undefined, bindings)
  }
}

const prepare = (source: string): Evaluate => {
  const compiled = jsonata(source)
  const tree = compiled.ast() as unknown as Node
  return isTame(tree) && nestingOf(tree) <= deepest ? tame(compiled) : watched(source)
}

/** Compiles one expression when it is first needed; faults of its grammar are thrown then. */
export const compile = (source: string): Expression => {
  const path = findPath(source)
  let evaluate: Evaluate | undefined
  return {
    source,
    findDirectly: (scope) => (path ? followPath(path, scope) : undefined),
    async evaluate(scope) {
      evaluate ??= prepare(source)
      const budget = openBudget()
      return plain(await evaluate(scope, budget), budget)
    },
  }
}

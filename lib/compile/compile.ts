import type { StateMachine } from '../asl/states.ts'
import type { Bundle } from '../bundle/model.ts'
import { states } from './branch.ts'
import { link } from './machine.ts'
import { plan } from './plan.ts'

export interface CompileOptions {
  /** First part of the names of the functions that the machine calls: `<prefix>-open-task:v1`. */
  readonly prefix?: string
}

/**
 * Compiles a linked bundle without problems into a Step Functions state machine (JSONata, Standard): one parallel branch
 * per item, then merge and delivery. The same bundle always gives the same machine.
 */
export function compile(bundle: Bundle, { prefix = 'onevisit' }: CompileOptions = {}): StateMachine {
  return link(states(plan(bundle, prefix)))
}

import type { StateMachine } from '../../asl/states.ts'
import type { Bundle } from '../../bundle/model.ts'
import { compile } from '../../compile/compile.ts'
import { findExcesses } from '../../compile/limits.ts'
import { readNet } from '../net/read-net.ts'
import { answeredOf } from './answered.ts'
import { findBranchFailures, findForeign } from './branch-failures.ts'
import { mostWaits, waitsOf } from './courses.ts'
import { findDeskFailures } from './desk-failures.ts'
import { coursesIn } from './ends.ts'
import { findFaultFailures } from './fault-failures.ts'
import { anyPlan, plansOf } from './plans.ts'
import type { Proving } from './proving.ts'
import type { Failure, Soundness } from './soundness.ts'
import { findStuckFailures } from './stuck-failures.ts'

/**
 * Proves that the machine of a bundle is sound, whatever the answers to its situations: every run ends, no state is dead,
 * waits are for what comes, every callback has somebody who can answer it, whatever is sent back can be put right, and
 * the bounds of Step Functions hold. What does not hold is told with the shortest run that shows it.
 */
export function proveSound(bundle: Bundle, machine: StateMachine = compile(bundle)): Soundness {
  const net = readNet(machine)
  const plans = plansOf(bundle)
  const bounds = findExcesses(bundle).map((excess): Failure => ({ ...excess, run: [] }))
  const states = net.branches.reduce((sum, { nodes }) => sum + new Set(nodes.map(({ path }) => path)).size, 0)
  const holds = {
    plans: plans.count,
    free: plans.list === undefined,
    states: states + (net.acceptance ? 6 : 3),
    waits: net.branches.flatMap((branch) => waitsOf(branch)).length,
    courses: 0,
    answered: [],
  }
  const foreign = net.faults.length === 0 ? findForeign(bundle, net) : []
  const unread = net.faults.length > 0 || net.branches.some((branch) => waitsOf(branch).length > mostWaits)
  const order = new Map(bundle.items.map(({ item }, index) => [item, index] as const))
  const indexOf = net.branches.map((_, branch) => order.get(net.items[branch] ?? '') ?? -1)
  const any = anyPlan(plans)
  const courses = unread
    ? []
    : coursesIn(
        net,
        indexOf.map((index) => any[index] ?? true),
      )
  const proving: Proving = { bundle, net, plans, indexOf, courses }
  if (unread || foreign.length > 0)
    return { holds, failures: [...bounds, ...findFaultFailures(bundle, net), ...foreign] }

  const answered = answeredOf(bundle, net)
  const failures = [
    ...bounds,
    ...findBranchFailures(proving),
    ...findStuckFailures(proving),
    ...findDeskFailures(proving, answered),
  ]
  const count = courses.reduce((sum, { applies, skipped }) => sum + applies.length + skipped.length, 0)
  return { holds: { ...holds, courses: count, answered }, failures }
}

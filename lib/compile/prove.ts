import { findDoubts } from '../asl/check.ts'
import type { Fault } from '../asl/fault.ts'
import type { StateMachine } from '../asl/states.ts'
import { findFaults } from '../asl/validate.ts'
import { findFailingBranches } from './failing-branches.ts'

/** What no compiled machine may have: faults of the language, doubts about its meaning, branches that can fail. */
export function prove(machine: StateMachine): readonly Fault[] {
  const faults = findFaults(machine)
  return faults.length > 0 ? faults : [...findDoubts(machine), ...findFailingBranches(machine)]
}

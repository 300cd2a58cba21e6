import validate from 'asl-validator'
import { printMachine } from '../../lib/asl/print.ts'
import type { StateMachine } from '../../lib/asl/states.ts'

/** What asl-validator, written by others, finds wrong with the machine; empty when nothing. 50 ms or more a call. */
export function secondOpinion(machine: StateMachine): string {
  const result = validate(JSON.parse(printMachine(machine)))
  return result.isValid ? '' : result.errorsText()
}

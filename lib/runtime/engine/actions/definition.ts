import { findFaults } from '../../../asl/validate.ts'
import { refuse } from '../refusal.ts'
import { required, text } from '../request.ts'

export const definition = text({ min: 1, max: 1_048_576 })
export const requiredDefinition = required(definition)

/** Throws InvalidDefinition with every fault, each with its code and place. */
export function checkDefinition(text: string): void {
  const faults = findFaults(text)
  if (faults.length === 0) return
  throw refuse(
    'InvalidDefinition',
    faults.map(({ code, message, location }) => `${code}: ${message}${location ? ` at ${location}` : ''}`).join(', '),
  )
}

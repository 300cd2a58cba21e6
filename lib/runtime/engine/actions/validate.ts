import { expressFaults } from '../../../asl/faults/express-faults.ts'
import { findFaults } from '../../../asl/validate.ts'
import { action } from '../action.ts'
import { integer, required, text } from '../request.ts'

/** Everything that would keep CreateStateMachine from taking the definition. There are no warnings here. */
export const validateStateMachineDefinition = action(
  {
    definition: required(text({ max: 1_048_576 })),
    type: text({ values: ['STANDARD', 'EXPRESS'] }),
    severity: text({ values: ['ERROR', 'WARNING'] }),
    maxResults: integer({ max: 100 }),
  },
  (_engine, { definition, type, maxResults }) => {
    const found = findFaults(definition)
    const faults = found.length === 0 && type === 'EXPRESS' ? expressFaults(JSON.parse(definition)) : found
    const most = maxResults || 100
    return {
      result: faults.length === 0 ? 'OK' : 'FAIL',
      diagnostics: faults.slice(0, most).map((fault) => ({ severity: 'ERROR', ...fault })),
      truncated: faults.length > most,
    }
  },
)

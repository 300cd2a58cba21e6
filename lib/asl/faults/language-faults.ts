import { type Fault, schemaFault } from '../fault.ts'

/**
 * Only JSONata is run. It may be declared for the machine, or by every state for itself, those inside branches and
 * processors included: they ask the machine and not the state around them.
 */
export const languageFaults = (
  state: { readonly [field: string]: unknown },
  location: string,
  machineLanguage: unknown,
): readonly Fault[] => {
  const { QueryLanguage } = state
  if (machineLanguage === 'JSONata')
    return QueryLanguage === 'JSONPath'
      ? [schemaFault("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine", location)]
      : []
  if (QueryLanguage !== undefined && QueryLanguage !== 'JSONPath') return []
  const message = "The QueryLanguage 'JSONPath' is not supported by this runtime: declare 'JSONata'"
  return [schemaFault(message, `${location}/QueryLanguage`)]
}

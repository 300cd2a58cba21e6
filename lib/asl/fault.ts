/** What is wrong with a definition; `location` as AWS writes it: `/States/X/Branches[0]/States/Y/Next`. */
export interface Fault {
  readonly code: FaultCode
  readonly message: string
  /** Absent where the whole text is to blame. */
  readonly location?: string
}

export type FaultCode =
  | 'INVALID_JSON_DESCRIPTION'
  | 'SCHEMA_VALIDATION_FAILED'
  | 'MISSING_TRANSITION_TARGET'
  | 'MISSING_END_STATE'
  | 'DUPLICATE_STATE_NAME'
  | 'INVALID_JSONATA_EXPRESSION'
  | 'UNSUPPORTED_JSONATA_EXPRESSION'
  /** Own checks, not AWS's: a machine that AWS takes and that will not do what it was meant to. */
  | 'DOUBT'

export const schemaFault = (message: string, location: string): Fault => ({
  code: 'SCHEMA_VALIDATION_FAILED',
  message,
  location,
})

/** A JSON object as it comes from anybody. */
export type Found = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

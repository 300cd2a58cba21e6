import type { StateMachine } from './states.ts'

/** The order in which fields are read best: what it is, what it does, what it keeps, where it goes. */
const fields = [
  'Comment',
  'QueryLanguage',
  'Version',
  'StartAt',
  'Type',
  'Resource',
  'ErrorEquals',
  'Condition',
  'Choices',
  'Default',
  'Arguments',
  'Items',
  'ItemSelector',
  'ProcessorConfig',
  'ItemProcessor',
  'Branches',
  'MaxConcurrency',
  'Seconds',
  'Timestamp',
  'TimeoutSeconds',
  'HeartbeatSeconds',
  'Credentials',
  'IntervalSeconds',
  'BackoffRate',
  'MaxAttempts',
  'MaxDelaySeconds',
  'JitterStrategy',
  'Assign',
  'Output',
  'Error',
  'Cause',
  'Retry',
  'Catch',
  'Next',
  'End',
  'States',
]
const rank = new Map(fields.map((field, index) => [field, index]))

/** Fields that hold ASL again, as one object or a list; everything else is the author's data and stays as it is. */
const nested = new Set(['Branches', 'ItemProcessor', 'ProcessorConfig', 'Choices', 'Retry', 'Catch'])

/**
 * The machine as JSON text, the same for the same machine: fields in a fixed order, states and data in the order given.
 * `pretty` (the default): two spaces and a newline at the end, for people and goldens; otherwise without any space.
 */
export function printMachine(machine: StateMachine, { pretty = true }: { readonly pretty?: boolean } = {}): string {
  const ordered = inOrder(machine)
  return pretty ? `${JSON.stringify(ordered, null, 2)}\n` : JSON.stringify(ordered)
}

function inOrder(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inOrder)
  if (typeof node !== 'object' || node === null) return node
  const place = ([field]: readonly [string, unknown]) => rank.get(field) ?? fields.length
  const entries = Object.entries(node).sort((one, other) => place(one) - place(other))
  return Object.fromEntries(entries.map(([field, value]) => [field, below(field, value)]))
}

function below(field: string, value: unknown): unknown {
  if (nested.has(field)) return inOrder(value)
  if (field !== 'States' || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, state]) => [name, inOrder(state)]))
}

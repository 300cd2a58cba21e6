import type { State } from '../states.ts'

const common = ['Type', 'Comment', 'QueryLanguage']
const flow = ['Next', 'End', 'Assign', 'Output']
const guarded = ['Retry', 'Catch']

/** The fields of each type of state. A Map's tolerated failures are taken and mean nothing while it is inline, as on AWS. */
export const stateFields: Readonly<Record<State['Type'], readonly string[]>> = {
  Choice: [...common, 'Choices', 'Default', 'Assign', 'Output'],
  Fail: [...common, 'Error', 'Cause'],
  Map: [
    ...common,
    ...flow,
    ...guarded,
    'Items',
    'ItemSelector',
    'ItemProcessor',
    'MaxConcurrency',
    'ToleratedFailureCount',
    'ToleratedFailurePercentage',
  ],
  Parallel: [...common, ...flow, ...guarded, 'Arguments', 'Branches'],
  Pass: [...common, ...flow],
  Succeed: [...common, 'Output'],
  Task: [...common, ...flow, ...guarded, 'Resource', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds', 'Credentials'],
  Wait: [...common, ...flow, 'Seconds', 'Timestamp'],
}

export const requiredFields: Readonly<Record<State['Type'], readonly string[]>> = {
  Choice: ['Choices'],
  Fail: [],
  Map: ['ItemProcessor'],
  Parallel: ['Branches'],
  Pass: [],
  Succeed: [],
  Task: ['Resource'],
  Wait: [],
}

/** Fields that only the other query language knows. */
export const jsonPathFields: readonly string[] = [
  'InputPath',
  'OutputPath',
  'ResultPath',
  'ResultSelector',
  'Parameters',
  'Result',
  'ItemsPath',
  'MaxConcurrencyPath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'ErrorPath',
  'CausePath',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentagePath',
  'Variable',
  'And',
  'Or',
  'Not',
]

/** Fields of parts of the language that this runtime does not have. */
export const unsupportedFields: readonly string[] = ['ItemReader', 'ItemBatcher', 'ResultWriter', 'Label', 'Iterator']

export const machineFields: readonly string[] = [
  'Comment',
  'QueryLanguage',
  'StartAt',
  'States',
  'TimeoutSeconds',
  'Version',
]

export const isStateType = (type: unknown): type is State['Type'] =>
  typeof type === 'string' && Object.hasOwn(stateFields, type)

/** Types that go on to another state or end. */
export const flowing: readonly State['Type'][] = ['Map', 'Parallel', 'Pass', 'Task', 'Wait']

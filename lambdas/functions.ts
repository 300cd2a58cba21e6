/** The functions that run on AWS, in alphabetical order. Each has a file of its name here and an alias `v1` there. */
export const functionNames = [
  'accept',
  'api',
  'await-results',
  'deliver',
  'materials',
  'merge-results',
  'open-task',
  'publish',
  'record-result',
  'relay',
  'sweep',
] as const

export type FunctionName = (typeof functionNames)[number]

/** The ones that compiled machines call. */
export const machineFunctions = [
  'accept',
  'await-results',
  'deliver',
  'merge-results',
  'open-task',
  'record-result',
] as const satisfies readonly FunctionName[]

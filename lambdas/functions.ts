/** The functions that run on AWS, in alphabetical order. Each has a file of its name here and an alias `v1` there. */
export const functionNames = [
  'accept',
  'api',
  'authorizer',
  'await-results',
  'deliver',
  'filing',
  'guides',
  'inbox',
  'materials',
  'merge-results',
  'open-task',
  'pages',
  'prefill',
  'progress',
  'publish',
  'record-result',
  'relay',
  'sessions',
  'steps',
  'supervision',
  'sweep',
  'tasks',
  'window',
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

/** The ones behind the HTTP API; each answers the routes that `routesOf` of lib/desk/routes.ts has under its name. */
export const peopleFunctions = [
  'api',
  'filing',
  'guides',
  'inbox',
  'materials',
  'prefill',
  'progress',
  'sessions',
  'steps',
  'supervision',
  'tasks',
  'window',
] as const satisfies readonly FunctionName[]

export type PeopleFunction = (typeof peopleFunctions)[number]

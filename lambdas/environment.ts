/** The functions' environment variables: stacks set them and functions read them by these names. */
export const variables = {
  /** Name of the DynamoDB table. */
  table: 'ONEVISIT_TABLE',
  /** Name of the bucket for handed-in files. */
  bucket: 'ONEVISIT_BUCKET',
  /** Where notices go; without it they are dropped. */
  notices: 'ONEVISIT_NOTICES_URL',
  /** The provincial platform, to which each event goes; without it none are written for it. */
  platform: 'ONEVISIT_PLATFORM_URL',
  /** The issuer of the bearer tokens that the API takes. */
  issuer: 'ONEVISIT_ISSUER',
  /** For whom they are, apart by spaces. */
  audience: 'ONEVISIT_AUDIENCE',
  /** The identity provider at which people sign in, with our client and its secret; without it nobody can. */
  oidc: 'ONEVISIT_OIDC',
  /** Where people reach the pages, when that is not the gateway’s own address. */
  origin: 'ONEVISIT_ORIGIN',
} as const

export type Variable = keyof typeof variables

/** The value of a variable that the function cannot do without. Throws when it is missing. */
export function getVariable(variable: Variable): string {
  const value = findVariable(variable)
  if (value === undefined) throw new Error(`the environment variable ${variables[variable]} is missing`)
  return value
}

export function findVariable(variable: Variable): string | undefined {
  return process.env[variables[variable]] || undefined
}

/** A part of the function's role, which Lambda itself puts into the environment. Throws when it is missing. */
export function getRoleVariable(name: `AWS_${string}`): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: this does not run on Lambda`)
  return value
}

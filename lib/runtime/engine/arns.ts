import { refuse } from './refusal.ts'

/** Where the machines live: goes into every ARN. */
export interface Account {
  readonly region: string
  readonly account: string
}

const resource = ({ region, account }: Account, kind: string, name: string) =>
  `arn:aws:states:${region}:${account}:${kind}:${name}`

export const machineArn = (account: Account, name: string) => resource(account, 'stateMachine', name)

export const executionArn = (account: Account, machineName: string, name: string) =>
  resource(account, 'execution', `${machineName}:${name}`)

/** `machine` is the ARN without the version number or alias that `qualifier` names. */
export interface MachineReference {
  readonly machine: string
  readonly qualifier?: string
}

/** Whether a qualifier names a version; every other one names an alias. */
export const isVersion = (qualifier: string): boolean => /^\d+$/.test(qualifier)

/** Takes a machine, version or alias ARN apart. Throws InvalidArn. */
export function readMachineArn(arn: string): MachineReference {
  const [kind, name, qualifier, ...more] = resourceOf(arn)
  if (kind !== 'stateMachine') throw refuse('InvalidArn', `Resource type not valid in this context: ${kind}`)
  if (!name || more.length > 0) throw refuse('InvalidArn', `Invalid ARN: ${arn}`)
  return qualifier === undefined
    ? { machine: arn }
    : { machine: arn.slice(0, arn.length - qualifier.length - 1), qualifier }
}

/** Throws InvalidArn for anything but the ARN of a Standard execution. */
export function checkExecutionArn(arn: string): void {
  const [kind, machine, name] = resourceOf(arn)
  if (kind !== 'execution')
    throw refuse('InvalidArn', `Resource type not valid in this context: ${kind?.toLowerCase()}`)
  if (!machine || !name) throw refuse('InvalidArn', `Invalid ARN: ${arn}`)
}

function resourceOf(arn: string): readonly string[] {
  const [prefix, , service, , , ...parts] = arn.split(':')
  if (prefix !== 'arn') throw refuse('InvalidArn', `Invalid ARN prefix: ${arn}`)
  if (service !== 'states' || parts.length < 2) throw refuse('InvalidArn', `Invalid ARN: ${arn}`)
  return parts
}

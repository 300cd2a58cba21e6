import { isVersion, readMachineArn } from './arns.ts'
import type { Alias, Journal, Machine, Revision, Route, Version } from './journal.ts'
import { refuse } from './refusal.ts'

/** All machines of the journal have this parent. */
export const machinesOf = 'all'

export const putMachine = (journal: Journal, machine: Machine) =>
  journal.put('machine', { key: machine.arn, parent: machinesOf, rank: machine.name }, machine)

export const putRevision = (journal: Journal, revision: Revision) =>
  journal.put('revision', { key: revision.id, parent: revision.machine, rank: revision.updateDate }, revision)

const putVersion = (journal: Journal, version: Version) =>
  journal.put('version', { key: version.arn, parent: version.machine, rank: version.number }, version)

export const putAlias = (journal: Journal, alias: Alias) =>
  journal.put('alias', { key: alias.arn, parent: alias.machine, rank: alias.name }, alias)

/** The machine of an unqualified ARN. Throws InvalidArn or StateMachineDoesNotExist. */
export function getMachine(journal: Journal, arn: string): Machine {
  const { machine, qualifier } = readMachineArn(arn)
  const found = qualifier === undefined ? journal.find('machine', machine) : undefined
  if (!found) throw refuse('StateMachineDoesNotExist', arn)
  return found
}

export function getRevision(journal: Journal, id: string): Revision {
  const revision = journal.find('revision', id)
  if (!revision) throw new Error(`the revision ${id} is missing`)
  return revision
}

/** What a machine, version or alias ARN stands for at this moment. */
export interface Target {
  readonly machine: Machine
  readonly revision: string
  readonly roleArn: string
  readonly version?: Version
  readonly alias?: Alias
}

/** `random` (0 ≤ x < 1) chooses among an alias's routes by weight. Throws InvalidArn or StateMachineDoesNotExist. */
export function getTarget(journal: Journal, arn: string, random: number): Target {
  const { machine: machineArn, qualifier } = readMachineArn(arn)
  const machine = journal.find('machine', machineArn)
  if (!machine) throw refuse('StateMachineDoesNotExist', arn)
  if (qualifier === undefined) return { machine, revision: machine.revision, roleArn: machine.roleArn }
  // A version is a number, which no alias is: most executions are started by their version.
  const alias = isVersion(qualifier) ? undefined : journal.find('alias', arn)
  const version = journal.find('version', alias ? routeOf(alias.routes, random) : arn)
  if (!version) throw refuse('StateMachineDoesNotExist', arn)
  return { machine, revision: version.revision, roleArn: version.roleArn, version, alias }
}

function routeOf(routes: readonly Route[], random: number): string {
  let rest = random * 100
  for (const { stateMachineVersionArn, weight } of routes) {
    rest -= weight
    if (rest < 0) return stateMachineVersionArn
  }
  return routes.at(-1)?.stateMachineVersionArn ?? ''
}

/** The version of this revision, or a new one: publishing again what is published already changes nothing. */
export function publish(journal: Journal, machine: Machine, now: number, description: string | undefined): Version {
  const [newest] = journal.list('version', machine.arn, { limit: 1, descending: true })
  if (newest?.revision === machine.revision) return newest
  const number = machine.lastVersion + 1
  const version: Version = {
    arn: `${machine.arn}:${number}`,
    machine: machine.arn,
    number,
    revision: machine.revision,
    roleArn: machine.roleArn,
    creationDate: now,
    description,
  }
  putMachine(journal, { ...machine, lastVersion: number })
  putVersion(journal, version)
  return version
}

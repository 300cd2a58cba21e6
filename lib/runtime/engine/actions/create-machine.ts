import { action, seconds } from '../action.ts'
import { machineArn } from '../arns.ts'
import type { Engine } from '../engine.ts'
import type { Machine, Revision } from '../journal.ts'
import { getRevision, publish, putMachine, putRevision } from '../machine-rows.ts'
import { Refusal, refuse } from '../refusal.ts'
import { arn, type Input, required, text } from '../request.ts'
import { checkDefinition, requiredDefinition } from './definition.ts'
import { checkName, name } from './names.ts'
import { checkPublishing, publishing } from './publishing.ts'
import { loggingOf, settings, tracingOf } from './settings.ts'
import { readTags, tags } from './tags.ts'

const fields = {
  name: required(name),
  definition: requiredDefinition,
  roleArn: arn,
  type: text({ values: ['STANDARD', 'EXPRESS'] }),
  tags,
  ...settings,
  ...publishing,
}

type NewMachine = Input<typeof fields>

/** Idempotent by name, definition and settings, as AWS is: a different role or other tags are passed over. */
export const createStateMachine = action(fields, (engine, input) => {
  checkName(input.name)
  checkPublishing(input)
  if (input.type === 'EXPRESS')
    throw new Refusal('StateMachineTypeNotSupported', 'Express state machines are not offered here: use STANDARD.')
  const { journal } = engine.world
  const machine = findSame(engine, input) ?? addMachine(engine, input)
  const version = input.publish
    ? publish(journal, machine, engine.world.clock.now(), input.versionDescription)
    : undefined
  return {
    stateMachineArn: machine.arn,
    creationDate: seconds(machine.creationDate),
    stateMachineVersionArn: version?.arn,
  }
})

function findSame({ world: { journal, account } }: Engine, input: NewMachine): Machine | undefined {
  const machine = journal.find('machine', machineArn(account, input.name))
  if (!machine) return undefined
  const { definition, logging, tracing } = getRevision(journal, machine.revision)
  const settings = JSON.stringify([loggingOf(input), tracingOf(input)])
  if (definition === input.definition && JSON.stringify([logging, tracing]) === settings) return machine
  throw refuse('StateMachineAlreadyExists', machine.arn)
}

function addMachine({ world: { journal, account, clock, chance } }: Engine, input: NewMachine): Machine {
  checkDefinition(input.definition)
  const now = clock.now()
  const revision: Revision = {
    id: chance.uuid(),
    machine: machineArn(account, input.name),
    machineName: input.name,
    definition: input.definition,
    roleArn: input.roleArn,
    logging: loggingOf(input),
    tracing: tracingOf(input),
    updateDate: now,
  }
  const machine: Machine = {
    arn: revision.machine,
    name: input.name,
    creationDate: now,
    revision: revision.id,
    roleArn: input.roleArn,
    lastVersion: 0,
    tags: readTags(input.tags),
  }
  putRevision(journal, revision)
  putMachine(journal, machine)
  return machine
}

import type { Action } from '../action.ts'
import * as aliases from './aliases.ts'
import { createStateMachine } from './create-machine.ts'
import * as executions from './executions.ts'
import { startSyncExecution } from './express.ts'
import { getExecutionHistory } from './history.ts'
import * as machines from './machines.ts'
import * as tags from './tags.ts'
import * as tasks from './tasks.ts'
import { updateStateMachine } from './update-machine.ts'
import { validateStateMachineDefinition } from './validate.ts'
import * as versions from './versions.ts'

/** Every action that is served, by its name on the wire. */
export const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['CreateStateMachine', createStateMachine],
  ['UpdateStateMachine', updateStateMachine],
  ['DescribeStateMachine', machines.describeStateMachine],
  ['ListStateMachines', machines.listStateMachines],
  ['DeleteStateMachine', machines.deleteStateMachine],
  ['PublishStateMachineVersion', versions.publishStateMachineVersion],
  ['ListStateMachineVersions', versions.listStateMachineVersions],
  ['DeleteStateMachineVersion', versions.deleteStateMachineVersion],
  ['CreateStateMachineAlias', aliases.createStateMachineAlias],
  ['UpdateStateMachineAlias', aliases.updateStateMachineAlias],
  ['DescribeStateMachineAlias', aliases.describeStateMachineAlias],
  ['ListStateMachineAliases', aliases.listStateMachineAliases],
  ['DeleteStateMachineAlias', aliases.deleteStateMachineAlias],
  ['StartExecution', executions.startExecution],
  ['StopExecution', executions.stopExecution],
  ['DescribeExecution', executions.describeExecution],
  ['ListExecutions', executions.listExecutions],
  ['DescribeStateMachineForExecution', executions.describeStateMachineForExecution],
  ['GetExecutionHistory', getExecutionHistory],
  ['SendTaskSuccess', tasks.sendTaskSuccess],
  ['SendTaskFailure', tasks.sendTaskFailure],
  ['SendTaskHeartbeat', tasks.sendTaskHeartbeat],
  ['ValidateStateMachineDefinition', validateStateMachineDefinition],
  ['StartSyncExecution', startSyncExecution],
  ['TagResource', tags.tagResource],
  ['UntagResource', tags.untagResource],
  ['ListTagsForResource', tags.listTagsForResource],
])

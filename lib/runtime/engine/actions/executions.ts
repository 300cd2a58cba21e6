import { historyLimit } from '../../interpreter/settle.ts'
import type { Execution, ExecutionStatus } from '../../model.ts'
import { action, seconds } from '../action.ts'
import { checkExecutionArn, executionArn } from '../arns.ts'
import type { Engine } from '../engine.ts'
import type { ExecutionHead, ExecutionRow } from '../journal.ts'
import { getRevision, getTarget } from '../machine-rows.ts'
import type { OpenExecution } from '../open-executions.ts'
import { cut, pageSize, readPageToken } from '../paging.ts'
import { Refusal, refuse } from '../refusal.ts'
import { arn, integer, text } from '../request.ts'
import { isTooLong, jsonFault } from './json-text.ts'
import { described, includedData } from './machines.ts'
import { checkName, name } from './names.ts'
import { mostCause, mostError } from './tasks.ts'

/** Idempotent by name and input while the execution runs. */
export const startExecution = action(
  { stateMachineArn: arn, name, input: text(), traceHeader: text({ max: 256 }) },
  async (engine, { stateMachineArn, name = engine.world.chance.uuid(), input = '{}' }) => {
    checkName(name)
    const head = headOf(engine, stateMachineArn, name, input)
    const known = engine.open.find({ arn: head.arn })
    if (known) return repeated(known, input)
    checkInput(input)
    await engine.start({ ...head, number: engine.open.nextNumber() })
    return { executionArn: head.arn, startDate: seconds(head.started) }
  },
)

function headOf({ world }: Engine, arn: string, name: string, input: string): Omit<ExecutionHead, 'number'> {
  const { machine, version, alias, revision, roleArn } = getTarget(world.journal, arn, world.chance.random())
  return {
    arn: executionArn(world.account, machine.name, name),
    name,
    machine: machine.arn,
    machineName: machine.name,
    version: version?.arn,
    alias: alias?.arn,
    revision,
    roleArn,
    input,
    started: world.clock.now(),
  }
}

async function repeated(known: OpenExecution, input: string) {
  // What was started a moment ago may still have to fail; then this request must fail with it.
  await known.tail
  if (known.execution.status !== 'RUNNING' || known.head.input !== input)
    throw refuse('ExecutionAlreadyExists', known.head.arn)
  return { executionArn: known.head.arn, startDate: seconds(known.head.started) }
}

function checkInput(input: string): void {
  if (isTooLong(input)) throw refuse('InvalidExecutionInput', 'The input is larger than the limit of 262144 bytes.')
  const fault = input === '' ? 'Invalid execution input.' : jsonFault(input)
  if (fault !== undefined) throw refuse('InvalidExecutionInput', fault)
}

/** Throws InvalidArn or ExecutionDoesNotExist. */
export function getExecution({ open }: Engine, arn: string): OpenExecution {
  checkExecutionArn(arn)
  const found = open.find({ arn })
  if (!found) throw refuse('ExecutionDoesNotExist', arn)
  return found
}

/** Stopping what has ended already answers when it ended. */
export const stopExecution = action(
  { executionArn: arn, error: text({ max: mostError }), cause: text({ max: mostCause }) },
  async (engine, { executionArn, error, cause }) => {
    const one = getExecution(engine, executionArn)
    await engine.send(one, { kind: 'stop', error, cause })
    return { stopDate: seconds(one.execution.stopDate ?? engine.world.clock.now()) }
  },
)

export const describeExecution = action({ executionArn: arn, includedData }, (engine, input) => {
  const { head, execution } = getExecution(engine, input.executionArn)
  const withData = input.includedData !== 'METADATA_ONLY'
  return {
    executionArn: head.arn,
    ...summaryOf(head, execution),
    input: withData ? head.input : undefined,
    inputDetails: { included: withData },
    ...outputOf(execution, withData),
    error: execution.error,
    cause: execution.cause,
    ...redriveOf(execution),
  }
})

/** Recorded on AWS: what has failed, timed out or been stopped could be redriven, and then no reason is given. */
const redriveOf = ({ status, lastEventId }: Execution) => {
  if (status === 'RUNNING' || status === 'SUCCEEDED')
    return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: `Execution is ${status} and cannot be redriven` }
  return lastEventId < historyLimit
    ? { redriveStatus: 'REDRIVABLE' }
    : { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: 'Execution history event limit exceeded' }
}

function outputOf({ status, output, outputText }: Execution, withData: boolean) {
  if (status !== 'SUCCEEDED') return {}
  return {
    output: withData ? (outputText ?? JSON.stringify(output)) : undefined,
    outputDetails: { included: withData },
  }
}

const summaryOf = (
  head: ExecutionHead,
  { status, stopDate }: { readonly status: ExecutionStatus; readonly stopDate?: number },
) => ({
  stateMachineArn: head.machine,
  stateMachineVersionArn: head.version,
  stateMachineAliasArn: head.alias,
  name: head.name,
  status,
  startDate: seconds(head.started),
  stopDate: stopDate === undefined ? undefined : seconds(stopDate),
  redriveCount: 0,
})

const statuses = ['SUCCEEDED', 'TIMED_OUT', 'PENDING_REDRIVE', 'ABORTED', 'FAILED', 'RUNNING'] as const

/** Newest first; of a version or alias ARN, those that were started by it. */
export const listExecutions = action(
  {
    stateMachineArn: text({ min: 1, max: 256 }),
    mapRunArn: text({ min: 1, max: 2_000 }),
    statusFilter: text({ values: statuses }),
    redriveFilter: text({ values: ['REDRIVEN', 'NOT_REDRIVEN'] }),
    maxResults: integer({ max: 1_000 }),
    nextToken: text({ min: 1, max: 3_096 }),
  },
  (engine, { stateMachineArn, mapRunArn, statusFilter, redriveFilter, maxResults, nextToken }) => {
    const size = pageSize(maxResults)
    const before = readPageToken(nextToken, 'number')
    if (mapRunArn !== undefined) throw new Refusal('ResourceNotFound', `Resource not found: '${mapRunArn}'`)
    if (stateMachineArn === undefined)
      throw new Refusal('ValidationException', 'Must provide a state machine ARN or a map run ARN.')
    const { machine, version, alias } = getTarget(engine.world.journal, stateMachineArn, 0)
    engine.open.flush()
    const rows = engine.world.journal.listExecutions({
      machine: machine.arn,
      ...(alias ? { alias: alias.arn } : { version: version?.arn }),
      status: statusFilter as ExecutionStatus | undefined,
      before,
      limit: redriveFilter === 'REDRIVEN' ? 0 : size + 1,
    })
    const found = cut(rows, size, ({ number }) => number)
    return { executions: found.rows.map(listed), nextToken: found.nextToken }
  },
)

const listed = (row: ExecutionRow) => ({
  executionArn: row.arn,
  ...summaryOf(row, { status: row.status, stopDate: row.stopped }),
})

/** The definition that the execution began with, whatever has become of the machine. */
export const describeStateMachineForExecution = action({ executionArn: arn, includedData }, (engine, input) => {
  const { head } = getExecution(engine, input.executionArn)
  const revision = getRevision(engine.world.journal, head.revision)
  return {
    stateMachineArn: head.machine,
    ...described(revision, input.includedData !== 'METADATA_ONLY'),
    updateDate: seconds(revision.updateDate),
  }
})

import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ListStateMachineVersionsCommand,
  PublishStateMachineVersionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StateMachineAlreadyExists,
  StateMachineDoesNotExist,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn'
import { canonical } from '../../application/canonical.ts'
import type { Answer, Machines } from '../../desk/ports.ts'
import { isPassing, retry } from './retry.ts'

/**
 * State machines on AWS Step Functions, which run under the role `roleArn`, in its account. A version is the ARN of a
 * published version: executions keep it, whatever is published later.
 */
export function createAwsMachines(aws: { readonly client: SFNClient; readonly roleArn: string }): Machines {
  const { client, roleArn } = aws

  const publish = async (name: string, definition: string): Promise<string | undefined> => {
    const arn = machineArn(roleArn, await client.config.region(), name)
    const latest = await findMachine(client, arn)
    if (latest === undefined) {
      const input = { name, definition, roleArn, type: 'STANDARD', publish: true } as const
      return (await client.send(new CreateStateMachineCommand(input))).stateMachineVersionArn
    }
    if (latest.definition === definition) {
      const input = { stateMachineArn: arn, revisionId: latest.revisionId }
      return (await client.send(new PublishStateMachineVersionCommand(input))).stateMachineVersionArn
    }
    const input = { stateMachineArn: arn, definition, roleArn, publish: true }
    return (
      (await findVersion(client, arn, definition)) ??
      (await client.send(new UpdateStateMachineCommand(input))).stateMachineVersionArn
    )
  }

  return {
    async publish(name, definition) {
      const version = await retry(() => publish(name, definition), isBusy)
      if (version === undefined) throw new Error(`Step Functions published ${name} without naming its version`)
      return { version }
    },

    async start({ version, name, input }) {
      const text = canonical(input ?? {})
      try {
        await retry(() => client.send(new StartExecutionCommand({ stateMachineArn: version, name, input: text })))
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error
        // Step Functions tells repetitions by the text of their input, and only while the execution runs.
        const there = await inputOf(client, executionArn(version, name))
        if (canonical(there) !== text)
          throw new Error(`${name} was started before with another input`, { cause: error })
      }
    },

    succeed: (taskToken, output) =>
      answer(() => client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output ?? null) }))),

    fail: (taskToken, error, cause) =>
      answer(() =>
        client.send(
          new SendTaskFailureCommand({ taskToken, error: error.slice(0, 256), cause: cause.slice(0, 32_768) }),
        ),
      ),
  }
}

/** Names under which AWS says that a token cannot be answered any more; which one it says differs from case to case. */
const closed = ['InvalidToken', 'TaskDoesNotExist', 'TaskTimedOut']

async function answer(send: () => Promise<unknown>): Promise<Answer> {
  try {
    await retry(send)
    return 'taken'
  } catch (error) {
    if (error instanceof Error && closed.includes(error.name)) return 'closed'
    throw error
  }
}

function isBusy(error: unknown): boolean {
  return isPassing(error) || error instanceof StateMachineAlreadyExists
}

async function findMachine(client: SFNClient, stateMachineArn: string) {
  try {
    return await client.send(new DescribeStateMachineCommand({ stateMachineArn }))
  } catch (error) {
    if (error instanceof StateMachineDoesNotExist) return undefined
    throw error
  }
}

/** The newest published version with this definition. */
async function findVersion(client: SFNClient, arn: string, definition: string): Promise<string | undefined> {
  let nextToken: string | undefined
  do {
    const page = await client.send(new ListStateMachineVersionsCommand({ stateMachineArn: arn, nextToken }))
    for (const { stateMachineVersionArn = '' } of page.stateMachineVersions ?? [])
      if ((await findMachine(client, stateMachineVersionArn))?.definition === definition) return stateMachineVersionArn
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return undefined
}

/** An execution can be described a moment after it was started, not always at once. */
async function inputOf(client: SFNClient, executionArn: string): Promise<unknown> {
  const { input } = await retry(
    () => client.send(new DescribeExecutionCommand({ executionArn })),
    (error) => isPassing(error) || error instanceof ExecutionDoesNotExist,
  )
  return JSON.parse(input ?? '{}')
}

function machineArn(roleArn: string, region: string, name: string): string {
  const [, partition, , , account] = roleArn.split(':')
  return `arn:${partition}:states:${region}:${account}:stateMachine:${name}`
}

function executionArn(versionArn: string, name: string): string {
  const [, partition, , region, account, , machine] = versionArn.split(':')
  return `arn:${partition}:states:${region}:${account}:execution:${machine}:${name}`
}

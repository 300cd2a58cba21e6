import { SFNClient } from '@aws-sdk/client-sfn'
import { expect, test } from 'vitest'
import { type Answered, answered, failed } from '../../../tests/contract/answered.ts'
import { createAwsMachines } from './machines.ts'

const machine = 'arn:aws-cn:states:cn-north-1:123456789012:stateMachine:newborn'
const roleArn = 'arn:aws-cn:iam::123456789012:role/onevisit'

/** Machines whose Step Functions gives these answers in turn. */
function machinesAnswered(...answers: readonly Answered[]) {
  const { asked, settings } = answered(answers)
  return { asked, machines: createAwsMachines({ client: new SFNClient(settings), roleArn }) }
}

const described = (definition: string, more: object = {}): Answered => [
  200,
  { stateMachineArn: machine, name: 'newborn', definition, roleArn, type: 'STANDARD', creationDate: 1, ...more },
]
const published = (version: number): Answered => [
  200,
  { stateMachineVersionArn: `${machine}:${version}`, creationDate: 1 },
]
const operations = (asked: readonly { readonly operation: string }[]) => asked.map(({ operation }) => operation)

test('a machine is looked for in the partition, region and account of the role, and made with its first version', async () => {
  const { asked, machines } = machinesAnswered(failed('StateMachineDoesNotExist'), published(1))
  expect(await machines.publish('newborn', 'A')).toEqual({ version: `${machine}:1` })
  expect(asked[0]?.body).toEqual({ stateMachineArn: machine })
  expect(asked[1]).toEqual({
    operation: 'CreateStateMachine',
    body: { name: 'newborn', definition: 'A', roleArn, type: 'STANDARD', publish: true },
  })
})

test('the revision that was looked at is the one that is published', async () => {
  const { asked, machines } = machinesAnswered(described('A', { revisionId: 'r7' }), published(7))
  expect(await machines.publish('newborn', 'A')).toEqual({ version: `${machine}:7` })
  expect(asked[1]).toEqual({
    operation: 'PublishStateMachineVersion',
    body: { stateMachineArn: machine, revisionId: 'r7' },
  })
})

test('an older version with the same definition is found, also on a later page', async () => {
  const versions = (...numbers: readonly number[]) =>
    numbers.map((number) => ({ stateMachineVersionArn: `${machine}:${number}`, creationDate: 1 }))
  const { asked, machines } = machinesAnswered(
    described('C'),
    [200, { stateMachineVersions: versions(3, 2), nextToken: 'more' }],
    described('C'),
    described('B'),
    [200, { stateMachineVersions: versions(1) }],
    described('A'),
  )
  expect(await machines.publish('newborn', 'A')).toEqual({ version: `${machine}:1` })
  expect(asked[4]?.body).toMatchObject({ nextToken: 'more' })
})

test('another who publishes at the same time is waited for', async () => {
  const { asked, machines } = machinesAnswered(
    failed('StateMachineDoesNotExist'),
    failed('StateMachineAlreadyExists'),
    described('other'),
    [200, { stateMachineVersions: [] }],
    failed('ConflictException'),
    described('other'),
    [200, { stateMachineVersions: [] }],
    published(2),
  )
  expect(await machines.publish('newborn', 'A')).toEqual({ version: `${machine}:2` })
  expect(operations(asked).at(-1)).toBe('UpdateStateMachine')
})

test('a start that was made before is compared by its input, once it can be described', async () => {
  const run = { version: `${machine}:3`, name: 'a1', input: { b: 1, a: { d: 2, c: 3 } } }
  const known: Answered = [200, { executionArn: 'x', input: '{"a":{"c":3,"d":2},"b":1}', status: 'SUCCEEDED' }]
  const { asked, machines } = machinesAnswered(
    failed('ExecutionAlreadyExists'),
    failed('ExecutionDoesNotExist'),
    known,
    failed('ExecutionAlreadyExists'),
    known,
  )
  await machines.start(run)
  expect(asked[0]?.body).toEqual({ stateMachineArn: run.version, name: 'a1', input: '{"a":{"c":3,"d":2},"b":1}' })
  expect(asked[2]?.body).toEqual({
    executionArn: 'arn:aws-cn:states:cn-north-1:123456789012:execution:newborn:a1',
  })
  await expect(machines.start({ ...run, input: { b: 2 } })).rejects.toThrow('a1 was started before with another input')
})

for (const name of ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']) {
  test(`${name} means that the token is closed`, async () => {
    const { machines } = machinesAnswered(failed(name), failed(`com.amazonaws.swf.base.model#${name}`))
    expect(await machines.succeed('t', {})).toBe('closed')
    expect(await machines.fail('t', 'Correction', 'cause')).toBe('closed')
  })
}

test('throttling and lost answers are tried again; any other error is thrown', async () => {
  const { asked, machines } = machinesAnswered(failed('ThrottlingException'), 'lost', [200, {}])
  expect(await machines.succeed('t', undefined)).toBe('taken')
  expect(asked.at(-1)?.body).toEqual({ taskToken: 't', output: 'null' })
  const denied = machinesAnswered(failed('AccessDeniedException'))
  await expect(denied.machines.succeed('t', {})).rejects.toThrow('no')
})

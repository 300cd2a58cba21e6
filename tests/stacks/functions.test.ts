import { expect, test } from 'vitest'
import { variables } from '../../lambdas/environment.ts'
import { functionNames } from '../../lambdas/functions.ts'
import { addTo, bundles, resourcesOf, templatesOf, theOnly } from './built.ts'

const { desk, machines } = templatesOf(addTo())
const functions = resourcesOf(desk, 'AWS::Lambda::Function')
const nameOf = ({ properties }: (typeof functions)[number]) => String(properties.FunctionName)

test('every function of lambdas/ is there, under the stage’s prefix and with the alias v1', () => {
  expect(functions.map(nameOf).toSorted()).toEqual(functionNames.map((name) => `onevisit-trial-${name}`))
  const aliases = resourcesOf(desk, 'AWS::Lambda::Alias').map(({ properties }) => properties)
  expect(aliases.map(({ Name }) => Name)).toEqual(functionNames.map(() => 'v1'))
  expect(new Set(aliases.map(({ FunctionName }) => JSON.stringify(FunctionName))).size).toBe(functionNames.length)
})

test('functions run on Node 24 and arm64 with 512 MB', () => {
  for (const { properties } of functions)
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], MemorySize: 512 })
})

test('every function writes to a log group of its own, and every log group forgets after 180 days', () => {
  const groups = new Map(resourcesOf(desk, 'AWS::Logs::LogGroup').map((group) => [group.id, group]))
  const used = functions.map(({ properties }) => Object(properties.LoggingConfig).LogGroup.Ref)
  expect(new Set(used).size).toBe(functions.length)
  expect(used.every((id) => groups.has(id))).toBe(true)
  for (const group of [...groups.values(), ...resourcesOf(machines, 'AWS::Logs::LogGroup')])
    expect(group.properties.RetentionInDays).toBe(180)
})

test('functions get the variables that they read, and nothing else', () => {
  const known: readonly string[] = Object.values(variables)
  const given = new Map(
    functions.map((one) => [nameOf(one), Object.keys(Object(one.properties.Environment).Variables ?? {})]),
  )
  for (const names of given.values()) expect(names.filter((name) => !known.includes(name))).toEqual([])
  const having = (variable: string) => [...given].filter(([, names]) => names.includes(variable)).map(([name]) => name)
  expect(having(variables.bucket)).toEqual(['onevisit-trial-materials'])
  expect(functions.map(nameOf).filter((name) => !having(variables.table).includes(name))).toEqual([
    'onevisit-trial-pages',
  ])
})

test('the relay reads new outbox rows from the stream, a bounded number of times, and puts aside what fails', () => {
  const source = theOnly(desk, 'AWS::Lambda::EventSourceMapping')
  expect(source.properties).toMatchObject({
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 3,
    MaximumRecordAgeInSeconds: 3600,
    DestinationConfig: { OnFailure: { Destination: expect.anything() } },
  })
  const { Filters } = source.properties.FilterCriteria as { Filters: readonly { Pattern: string }[] }
  expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
    { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'OUTBOX#' }] } } } },
  ])
})

test('the sweep runs every five minutes', () => {
  desk.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(5 minutes)', State: 'ENABLED' })
})

test('every alarm says what it means for people and reaches the stage’s topic', () => {
  const alarms = [desk, machines].flatMap((template) => resourcesOf(template, 'AWS::CloudWatch::Alarm'))
  const metrics = Map.groupBy(alarms, ({ properties }) => String(properties.MetricName))
  expect(Object.fromEntries([...metrics].map(([name, list]) => [name, list.length]))).toEqual({
    Errors: functionNames.length,
    IteratorAge: 1,
    ApproximateNumberOfMessagesVisible: 1,
    '5xx': 1,
    ParkedRows: 1,
    ExecutionsFailed: bundles.length,
    ExecutionsTimedOut: bundles.length,
  })
  for (const { properties } of alarms) {
    expect(String(properties.AlarmDescription)).toMatch(/^.{30,}\. What to do: docs\/operations\.md\.$/)
    expect(properties.AlarmActions).toEqual(['arn:aws:sns:eu-west-1:123456789012:watch'])
  }
})

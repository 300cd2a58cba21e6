import { expect, test } from 'vitest'
import { findFaults } from './validate.ts'

const said = (definition: unknown) =>
  findFaults(definition).map(({ code, message, location }) => `${code}: ${message}${location ? ` at ${location}` : ''}`)

const pass = { Type: 'Pass', End: true }
const machine = (States: object, more: object = {}) => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(States)[0],
  States,
  ...more,
})
const one = (state: object) => said(machine({ A: state }))
const invoke = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'f' }, End: true }

test('a machine that uses everything supported has no faults, as text and as value', () => {
  const definition = machine(
    {
      Start: { Type: 'Pass', Comment: 'c', Assign: { n: 0 }, Output: '{% $states.input %}', Next: 'Choose' },
      Choose: {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $n = 0 %}', Next: 'Both', Assign: { n: 1 }, Output: {} },
          { Condition: true, Next: 'End' },
        ],
        Default: 'Pause',
      },
      Pause: { Type: 'Wait', Seconds: '{% $n %}', Next: 'Until' },
      Until: { Type: 'Wait', Timestamp: '2030-01-01T00:00:00Z', Next: 'End' },
      Both: {
        Type: 'Parallel',
        Arguments: { a: '{% $states.input %}' },
        Branches: [{ StartAt: 'B', States: { B: { ...invoke, TimeoutSeconds: 9, HeartbeatSeconds: 3 } } }],
        Retry: [
          {
            ErrorEquals: ['States.ALL'],
            IntervalSeconds: 1,
            MaxAttempts: 2,
            BackoffRate: 1.5,
            MaxDelaySeconds: 9,
            JitterStrategy: 'FULL',
          },
        ],
        Catch: [
          {
            ErrorEquals: ['States.ALL'],
            Next: 'Stop',
            Assign: { e: '{% $states.errorOutput %}' },
            Output: '{% $states.errorOutput.Cause %}',
          },
        ],
        Next: 'Each',
      },
      Each: {
        Type: 'Map',
        Items: [1, '{% $n %}'],
        ItemSelector: { v: '{% $states.context.Map.Item.Value %}' },
        MaxConcurrency: 2,
        ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: 'M', States: { M: pass } },
        Next: 'Call',
      },
      Call: { Type: 'Task', Resource: 'arn:aws:lambda:eu-central-1:123456789012:function:f:v1', Next: 'End' },
      Stop: { Type: 'Fail', Error: 'E', Cause: '{% $states.input %}' },
      End: { Type: 'Succeed', Output: { done: true } },
    },
    { Comment: 'all', Version: '1.0', TimeoutSeconds: 100 },
  )
  expect(said(definition)).toEqual([])
  expect(said(JSON.stringify(definition))).toEqual([])
})

test('text that is no JSON object is refused in the words AWS uses', () => {
  expect(said('')).toEqual(['SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object'])
  expect(said('[]')).toEqual(['SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object'])
  expect(findFaults('hello there')).toEqual([
    {
      code: 'INVALID_JSON_DESCRIPTION',
      location: '[Source: (String)"hello there"; line: 1, column: 6]',
      message:
        "Unrecognized token 'hello': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (String)\"hello there\"; line: 1, column: 6]",
    },
  ])
  expect(findFaults('{"a":')[0]?.code).toBe('INVALID_JSON_DESCRIPTION')
})

test('missing required fields are named together', () => {
  expect(said('{}')).toEqual(['SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /'])
  expect(said({ QueryLanguage: 'JSONata', States: { A: pass } })).toEqual([
    'SCHEMA_VALIDATION_FAILED: These fields are required: [StartAt] at /',
  ])
  expect(one({})).toContain('SCHEMA_VALIDATION_FAILED: These fields are required: [Type] at /States/A')
  expect(one({ Type: 'Task', End: true })).toContain(
    'SCHEMA_VALIDATION_FAILED: These fields are required: [Resource] at /States/A',
  )
})

test('JSONata may be declared for the machine or for every state, those inside branches too', () => {
  const inside = (language?: string) => ({
    Type: 'Parallel',
    QueryLanguage: 'JSONata',
    Branches: [{ StartAt: 'B', States: { B: { ...pass, ...(language && { QueryLanguage: language }) } } }],
    End: true,
  })
  expect(said({ StartAt: 'A', States: { A: inside('JSONata') } })).toEqual([])
  expect(said({ StartAt: 'A', States: { A: inside() } })).toEqual([
    "SCHEMA_VALIDATION_FAILED: The QueryLanguage 'JSONPath' is not supported by this runtime: declare 'JSONata' at /States/A/Branches[0]/States/B/QueryLanguage",
  ])
  expect(said({ StartAt: 'A', States: { A: pass } })).toHaveLength(1)
  expect(one({ ...pass, QueryLanguage: 'JSONPath' })).toEqual([
    "SCHEMA_VALIDATION_FAILED: 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/A",
  ])
  expect(one({ ...pass, QueryLanguage: 'jsonata' })).toEqual([
    'SCHEMA_VALIDATION_FAILED: Value should be one of the following: [JSONPath, JSONata] at /States/A/QueryLanguage',
  ])
})

test('fields of the other language and unknown fields are refused at the state', () => {
  expect(one({ ...pass, Result: 1 })).toEqual([
    "SCHEMA_VALIDATION_FAILED: The QueryLanguage is set to 'JSONata', but field 'Result' is only supported for the 'JSONPath' QueryLanguage at /States/A",
  ])
  expect(one({ ...pass, Retry: [] })).toEqual(["SCHEMA_VALIDATION_FAILED: Field 'Retry' is not supported at /States/A"])
  expect(said(machine({ A: pass }, { Extra: 1 }))).toEqual([
    "SCHEMA_VALIDATION_FAILED: Field 'Extra' is not supported at /",
  ])
})

test.each([
  [{ Type: 'Pass', Next: 'Nowhere' }, "MISSING_TRANSITION_TARGET: Missing 'Next' target: Nowhere at /States/A/Next"],
  [{ Type: 'Pass', Next: 'A' }, 'MISSING_END_STATE: Workflow has no terminal state'],
  [{ Type: 'Pass' }, 'SCHEMA_VALIDATION_FAILED: Exactly one of these fields is required: [Next, End] at /States/A'],
  [
    { Type: 'Nap', End: true },
    'SCHEMA_VALIDATION_FAILED: Value should be one of the following: [Choice, Fail, Map, Parallel, Pass, Succeed, Task, Wait] at /States/A/Type',
  ],
  [{ Type: 'Wait', Seconds: -1, End: true }, 'SCHEMA_VALIDATION_FAILED: Minimum value is 0 at /States/A/Seconds'],
  [
    { Type: 'Wait', Seconds: 1e9, End: true },
    'SCHEMA_VALIDATION_FAILED: Maximum value is 99999999 at /States/A/Seconds',
  ],
  [
    { Type: 'Wait', Seconds: '$.n', End: true },
    'SCHEMA_VALIDATION_FAILED: Expected value of type Integer at /States/A/Seconds',
  ],
  [{ ...invoke, Resource: 'f' }, 'SCHEMA_VALIDATION_FAILED: Value is not a valid resource ARN at /States/A/Resource'],
  [
    { Type: 'Wait', Seconds: 1, Timestamp: '2030-01-01T00:00:00Z', End: true },
    'SCHEMA_VALIDATION_FAILED: Exactly one of these fields is required: [Seconds, Timestamp] at /States/A',
  ],
  [
    { Type: 'Wait', Timestamp: '2030-01-01 00:00:00Z', End: true },
    'SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp at /States/A/Timestamp',
  ],
  [
    {
      Type: 'Map',
      ToleratedFailurePercentage: 100.1,
      ItemProcessor: { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } },
      End: true,
    },
    'SCHEMA_VALIDATION_FAILED: Maximum value is 100 at /States/A/ToleratedFailurePercentage',
  ],
  [{ ...invoke, TimeoutSeconds: 0 }, 'SCHEMA_VALIDATION_FAILED: Minimum value is 1 at /States/A/TimeoutSeconds'],
  [
    { ...invoke, TimeoutSeconds: 5, HeartbeatSeconds: 5 },
    'SCHEMA_VALIDATION_FAILED: HeartbeatSeconds must be smaller than TimeoutSeconds at /States/A/HeartbeatSeconds',
  ],
  [
    { ...invoke, Resource: 'arn:aws:states:::sqs:sendMessage' },
    'SCHEMA_VALIDATION_FAILED: The resource provided arn:aws:states:::sqs:sendMessage is not supported by this runtime at /States/A/Resource',
  ],
  [
    { ...invoke, Resource: 'arn:aws:states:eu-central-1:1:activity:a' },
    'SCHEMA_VALIDATION_FAILED: The resource provided arn:aws:states:eu-central-1:1:activity:a is not supported by this runtime at /States/A/Resource',
  ],
  [
    { ...invoke, Arguments: {} },
    "SCHEMA_VALIDATION_FAILED: The field 'FunctionName' is required but was missing at /States/A/Arguments",
  ],
  [
    { ...invoke, Arguments: { FunctionName: 'f', InvocationType: 'Event' } },
    "SCHEMA_VALIDATION_FAILED: Only the InvocationType 'RequestResponse' is supported at /States/A/Arguments/InvocationType",
  ],
  [
    { ...pass, Assign: { states: 1 } },
    "SCHEMA_VALIDATION_FAILED: 'states' is not a valid variable name at /States/A/Assign/states",
  ],
  [{ ...pass, Output: '{% 1 + %}' }, 'INVALID_JSONATA_EXPRESSION: Unexpected end of expression at /States/A/Output'],
  [
    { ...pass, Output: { v: '{% phone %}' } },
    "UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'phone' at the top level is not supported. at /States/A/Output/v",
  ],
  [
    { ...pass, Output: '{% $$.a %}' },
    "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$$' is not supported. at /States/A/Output",
  ],
  [
    { ...pass, Output: '{% $map([1], function($x) { $ }) %}' },
    "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$' at the top level is not supported. at /States/A/Output",
  ],
  [
    { ...pass, Output: '{% $states.errorOutput %}' },
    "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$states.errorOutput' is not supported. at /States/A/Output",
  ],
  [
    { ...invoke, Retry: [{ ErrorEquals: [] }] },
    'SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States/A/Retry[0]/ErrorEquals',
  ],
  [
    { ...invoke, Retry: [{ ErrorEquals: ['States.ALL', 'X'] }] },
    'SCHEMA_VALIDATION_FAILED: States.ALL must appear alone at /States/A/Retry[0]/ErrorEquals',
  ],
  [
    { ...invoke, Retry: [{ ErrorEquals: ['X'], JitterStrategy: 'SOME' }] },
    'SCHEMA_VALIDATION_FAILED: Value should be one of the following: [FULL, NONE] at /States/A/Retry[0]/JitterStrategy',
  ],
  [
    { ...invoke, Catch: [{ ErrorEquals: ['X'], Next: 'Gone' }] },
    "MISSING_TRANSITION_TARGET: Missing 'Next' target: Gone at /States/A/Catch[0]/Next",
  ],
  [{ Type: 'Choice', Choices: [] }, 'SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States/A/Choices'],
  [
    { Type: 'Choice', Choices: [{ Variable: '$.a', StringEquals: 'x', Next: 'A' }] },
    'SCHEMA_VALIDATION_FAILED: These fields are required: [Condition] at /States/A/Choices[0]',
  ],
  [
    { Type: 'Parallel', Branches: [], End: true },
    'SCHEMA_VALIDATION_FAILED: Branches must be a non-empty list at /States/A/Branches',
  ],
  [
    { Type: 'Map', Items: 'x', ItemProcessor: { StartAt: 'M', States: { M: pass } }, End: true },
    'SCHEMA_VALIDATION_FAILED: Expected value of type Array at /States/A/Items',
  ],
  [
    { Type: 'Map', ItemReader: {}, ItemProcessor: { StartAt: 'M', States: { M: pass } }, End: true },
    "SCHEMA_VALIDATION_FAILED: Field 'ItemReader' is not supported by this runtime at /States/A/ItemReader",
  ],
  [
    {
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'M', States: { M: pass } },
      End: true,
    },
    "SCHEMA_VALIDATION_FAILED: Only the Mode 'INLINE' is supported by this runtime at /States/A/ItemProcessor/ProcessorConfig/Mode",
  ],
  [
    { Type: 'Map', ItemProcessor: { QueryLanguage: 'JSONata', StartAt: 'M', States: { M: pass } }, End: true },
    "SCHEMA_VALIDATION_FAILED: Field 'QueryLanguage' is not supported at /States/A/ItemProcessor",
  ],
])('a faulty state %j is refused with its place', (state, fault) => {
  expect(one(state)).toContain(fault)
})

test('names in later steps, filters and groups of a path are no references to the top level', () => {
  expect(one({ ...pass, Output: '{% $states.input.items[value > 3 and $.kind = 1].name %}' })).toEqual([])
  expect(one({ ...pass, Output: '{% $states.input.items{kind: $sum(value)} %}' })).toEqual([])
  expect(one({ ...pass, Output: '{% $states.input.items^(>price).name %}' })).toEqual([])
})

test('states nothing leads to and names used twice are found over the whole machine', () => {
  expect(said(machine({ A: pass, B: pass }))).toEqual([
    'MISSING_TRANSITION_TARGET: State "B" is not reachable. at /States/B',
  ])
  const branch = { StartAt: 'A', States: { A: pass } }
  expect(said(machine({ P: { Type: 'Parallel', Branches: [branch, branch], End: true } }))).toEqual([
    'DUPLICATE_STATE_NAME: Duplicate State name: A at /States/P/Branches[1]/States/A',
  ])
})

test('hostile definitions end in faults', () => {
  expect(said(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toHaveLength(1)
  expect(said(`{"States":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)},"StartAt":"a"}`)).toEqual([
    'SCHEMA_VALIDATION_FAILED: The definition is nested too deeply at /',
  ])
  expect(
    said('{"StartAt":"__proto__","States":{"__proto__":{"Type":"Pass","End":true}},"QueryLanguage":"JSONata"}'),
  ).toEqual([])
  expect(
    said('{"StartAt":"constructor","States":{"A":{"Type":"Pass","End":true}},"QueryLanguage":"JSONata"}'),
  ).toContain("MISSING_TRANSITION_TARGET: Missing 'Next' target: constructor at /StartAt")
  expect(one({ Type: 'constructor', End: true })).toHaveLength(1)
  expect(one({ ...pass, Output: `{% ${'('.repeat(20_000)} %}` })[0]).toMatch(/INVALID_JSONATA_EXPRESSION/)
  for (const terms of [1000, 3000, 10_000, 100_000]) {
    const faults = one({ ...pass, Output: `{% ${Array(terms).fill('1').join('+')} %}` })
    expect(faults.every((fault) => fault.includes('nested too deeply'))).toBe(true)
  }
  for (const odd of [
    null,
    1,
    'x',
    [],
    { States: 1 },
    { States: { A: null } },
    { States: { A: { Type: 'Choice', Choices: { a: 1 } } } },
  ])
    expect(said(odd).length).toBeGreaterThan(0)
})

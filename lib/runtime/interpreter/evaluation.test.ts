import { expect, test } from 'vitest'
import type { State, StateMachine } from '../../asl/states.ts'
import { outline, play } from './play.ts'

const machine = (States: Record<string, State>): StateMachine => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(States)[0] ?? '',
  States,
})
const pass = (more: object): State => ({ Type: 'Pass', End: true, ...more })

test('recorded on AWS: a failed evaluation follows the event before the state’s entry, and the failure follows it', async () => {
  const { execution, events } = await play(
    machine({ A: { Type: 'Pass', Next: 'B' }, B: pass({ Output: { result: '{% $nowhere %}' } }) }),
  )
  expect(outline(events).slice(3)).toEqual(['4<3 PassStateEntered', '5<3 EvaluationFailed', '6<5 ExecutionFailed'])
  const cause =
    "An error occurred while executing the state 'B' (entered at the event id #4). The JSONata expression '$nowhere' specified for the field 'Output/result' returned nothing (undefined)."
  expect(events[4]?.details).toEqual({
    cause,
    error: 'States.QueryEvaluationError',
    location: 'Output/result',
    state: 'B',
  })
  expect(events[5]?.details).toEqual({ error: 'States.QueryEvaluationError', cause })
  expect(execution).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError', cause })
})

test.each([
  [{ Assign: { x: '{% $nowhere %}' } }, 'Assign/x'],
  [{ Output: [{ a: ['{% $states.input.none %}'] }] }, 'Output[0]/a[0]'],
])('the place of an evaluation that finds nothing is named: %j', async (fields, place) => {
  const { events } = await play(machine({ A: pass(fields) }))
  expect(events[2]?.details).toMatchObject({ location: place })
})

test('a Choice names the rule, and what is no boolean is no condition', async () => {
  const choose = (Condition: string) =>
    play(
      machine({
        C: {
          Type: 'Choice',
          Choices: [
            { Condition: false, Next: 'D' },
            { Condition, Next: 'D' },
          ],
        },
        D: { Type: 'Succeed' },
      }),
    )
  expect((await choose('{% $states.input.none %}')).events[2]?.details).toMatchObject({
    location: 'Choices[1]/Condition',
  })
  expect((await choose('{% "yes" %}')).execution.cause).toContain(
    "specified for the field 'Choices[1]/Condition' returned an unexpected result type. Expected 'boolean', but was 'string' for value: \"yes\"",
  )
})

test('errors of JSONata and results that are no data are told with the expression', async () => {
  const cause = async (Output: string) => (await play(machine({ A: pass({ Output }) }))).execution.cause
  expect(await cause('{% 1 + "a" %}')).toContain(
    'The JSONata expression \'1 + "a"\' specified for the field \'Output\' threw an error during evaluation. T2002: The right side of the "+" operator must evaluate to a number',
  )
  expect(await cause('{% function($x){$x} %}')).toContain(
    "specified for the field 'Output' returned an unsupported result type.",
  )
  expect(await cause('{% $error("own") %}')).toContain('D3137: own')
})

test('a task whose expression fails can catch that', async () => {
  const { execution, events } = await play(
    machine({
      T: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: { FunctionName: '{% $states.input.none %}' },
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'End' }],
        Next: 'End',
      },
      End: { Type: 'Succeed', Output: '{% $states.input.Error %}' },
    }),
  )
  expect(outline(events).slice(1, 5)).toEqual([
    '2<0 TaskStateEntered',
    '3<0 EvaluationFailed',
    '4<3 TaskStateExited',
    '5<4 SucceedStateEntered',
  ])
  expect(execution.output).toBe('States.QueryEvaluationError')
})

test('of several expressions that fail the first is reported', async () => {
  const Output = { a: '{% $map([1..50], function($x) { $x }) %}', b: '{% $error("first") %}', c: '{% $nowhere %}' }
  expect((await play(machine({ A: pass({ Output }) }))).events[2]?.details).toMatchObject({ location: 'Output/b' })
})

test('recorded on AWS: assigned variables are JSON texts beside the output', async () => {
  const { events } = await play(
    machine({ A: pass({ Assign: { n: 0.1, s: 's', o: { a: [] }, v: '{% $states.input.x %}' } }) }),
    { x: null },
  )
  expect(events[2]?.details).toEqual({
    name: 'A',
    output: '{"x":null}',
    outputDetails: { truncated: false },
    assignedVariables: { n: '0.1', s: '"s"', o: '{"a":[]}', v: 'null' },
    assignedVariablesDetails: { truncated: false },
  })
})

test('Assign and Output both see the values from before', async () => {
  const { execution } = await play(
    machine({
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'B' },
      B: pass({ Assign: { x: 2, y: '{% $x %}' }, Output: '{% $x %}', Next: 'C', End: undefined }),
      C: pass({ Output: ['{% $states.input %}', '{% $x %}', '{% $y %}'] }),
    }),
  )
  expect(execution.output).toEqual([1, 2, 1])
})

test('branches see outer variables as they were, keep their own, and share none', async () => {
  const { execution } = await play(
    machine({
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'P' },
      P: {
        Type: 'Parallel',
        Branches: ['B', 'C'].map((name) => ({
          StartAt: name,
          States: {
            [name]: { Type: 'Pass', Assign: { own: name, sum: '{% $x + 1 %}' }, Next: `${name}2` } as const,
            [`${name}2`]: pass({ Output: ['{% $own %}', '{% $sum %}'] }),
          },
        })),
        Next: 'End',
      },
      End: pass({ Output: ['{% $states.input %}', '{% $exists($own) %}'] }),
    }),
  )
  expect(execution.output).toEqual([
    [
      ['B', 2],
      ['C', 2],
    ],
    false,
  ])
})

test('strings that only look like expressions, and keys of the other language, stay as they are', async () => {
  const Output = { a: ' {% $x %} ', b: '$states.input', 'c.$': '$', d: '{% "%}" & 1 %}' }
  expect((await play(machine({ A: pass({ Output }) }))).execution.output).toEqual({ ...Output, d: '%}1' })
})

test('results of any depth end in an outcome', async () => {
  const nest = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const token = 'arn:aws:states:::lambda:invoke.waitForTaskToken'
  const Arguments = { FunctionName: 'f', Payload: '{% $states.context.Task.Token %}' }
  for (const depth of [900, 1100, 20_000]) {
    const waiting = machine({ T: { Type: 'Task', Resource: token, Arguments, End: true } })
    const callback = ({ token = '' }) => ({
      after: 1,
      stimulus: { kind: 'success', token, output: nest(depth) } as const,
    })
    const { execution } = await play(waiting, {}, { callback })
    expect(execution.status).toBe(depth < 1000 ? 'SUCCEEDED' : 'FAILED')
  }
  const refused = await play(machine({ A: pass({}) }), JSON.parse(nest(20_000)))
  expect(refused.execution).toMatchObject({ status: 'FAILED', error: 'States.Runtime', input: null })
  const deep = JSON.parse(nest(900))
  for (const Output of ['{% $states.input %}', '{% [$states.input] %}', '{% $string($states.input) %}'])
    expect((await play(machine({ A: pass({ Output }) }), deep)).execution.status).toMatch(/SUCCEEDED|FAILED/)
})

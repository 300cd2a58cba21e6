import { expect, test } from 'vitest'
import type { Flowchart, State, StateMachine } from '../../asl/states.ts'
import type { Execution, HistoryEvent, Invocation, Stimulus } from '../model.ts'
import { advance, begin } from './advance.ts'
import { surroundingsAt } from './play.ts'
import { load } from './program.ts'

const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:f'

const machine = (States: Record<string, State>): StateMachine => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(States)[0] ?? '',
  States,
})

const identity = (inputText: string) => ({
  arn: 'arn:aws:states:us-east-1:123456789012:execution:m:n',
  name: 'n',
  stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:m',
  stateMachineName: 'm',
  roleArn: 'arn:aws:iam::123456789012:role/r',
  startDate: 0,
  input: JSON.parse(inputText),
  inputText,
})

interface Told {
  readonly texts: readonly unknown[]
  readonly execution: Execution
  readonly calls: readonly Invocation[]
}

const textOf = ({ details }: HistoryEvent) => details?.input ?? details?.output

/** Runs a machine through stimuli, stored as JSON between them, and answers the payloads of its history. */
const tell = async (States: Record<string, State>, input: string, ...stimuli: Stimulus[]): Promise<Told> => {
  const program = load(machine(States))
  const texts: unknown[] = []
  const calls: Invocation[] = []
  let execution = begin(identity(input))
  for (const [step, stimulus] of [{ kind: 'start' } as const, ...stimuli].entries()) {
    const stored = { ...execution, threads: JSON.parse(JSON.stringify(execution.threads)) }
    const taken = await advance(program, stored, stimulus, surroundingsAt(step * 10_000, step + 1))
    execution = taken.execution
    texts.push(...taken.events.map(textOf).filter((text) => text !== undefined))
    calls.push(...taken.invocations)
  }
  return { texts, execution, calls }
}

const pass: State = { Type: 'Pass', End: true }

test.each(['0.0', '1e2', '["a", 1]', '{"a": 1.50}'])(
  'recorded on AWS: the input %s is handed on letter by letter while no expression touches it, also over a pause',
  async (input) => {
    const waiting: State = { Type: 'Wait', Seconds: 5, Next: 'C' }
    const choosing: State = { Type: 'Choice', Choices: [{ Condition: false, Next: 'D' }], Default: 'D' }
    const { texts, execution } = await tell(
      { A: { Type: 'Pass', Next: 'B' }, B: waiting, C: choosing, D: { Type: 'Succeed' } },
      input,
      { kind: 'due' },
    )
    expect(texts).toEqual(Array(10).fill(input))
    expect(execution).toMatchObject({ output: JSON.parse(input), outputText: input })
  },
)

test('what an expression makes is compact, and nothing of the former text is left', async () => {
  const { texts, execution } = await tell({ A: { Type: 'Pass', Output: '{% $states.input %}', End: true } }, '[1, 2.0]')
  expect(texts).toEqual(['[1, 2.0]', '[1, 2.0]', '[1,2]', '[1,2]'])
  expect(execution).not.toHaveProperty('outputText')
})

test('recorded on AWS: a Parallel joins the texts of its branches into a list', async () => {
  const inner: State = { Type: 'Parallel', Branches: [{ StartAt: 'C', States: { C: pass } }], End: true }
  const made: State = { Type: 'Pass', Output: { b: 1 }, End: true }
  const branches: readonly Flowchart[] = [
    { StartAt: 'B', States: { B: inner } },
    { StartAt: 'D', States: { D: made } },
  ]
  const { execution, texts } = await tell({ A: { Type: 'Parallel', Branches: branches, End: true } }, '[1, 2]')
  expect(texts.at(-1)).toBe('[[[1, 2]],{"b":1}]')
  expect(execution.output).toEqual([[[1, 2]], { b: 1 }])
})

test('a Map joins the texts of its iterations, though they end in different steps', async () => {
  const task: State = { Type: 'Task', Resource: functionArn, End: true }
  const map: State = { Type: 'Map', ItemProcessor: { StartAt: 'T', States: { T: task } }, End: true }
  const { execution } = await tell(
    { M: map },
    '["x", "y"]',
    { kind: 'invoked', task: '0.1/2', outcome: { ok: true, payload: 2, text: '2.0' } },
    { kind: 'invoked', task: '0.0/1', outcome: { ok: true, payload: [1, 2], text: '[1, 2]' } },
  )
  expect(execution).toMatchObject({ output: [[1, 2], 2], outputText: '[[1, 2],2.0]' })
})

test('recorded on AWS: a function called by its ARN is given the input as it came, and quoted as it answers', async () => {
  const task: State = { Type: 'Task', Resource: functionArn, End: true }
  const { texts, calls } = await tell({ T: task }, '0.0', {
    kind: 'invoked',
    task: '0/1',
    outcome: { ok: true, payload: { a: 1 }, text: '{"a": 1.0}' },
  })
  expect(calls).toEqual([{ task: '0/1', functionName: functionArn, payload: 0, payloadText: '0.0' }])
  expect(texts).toEqual(['0.0', '0.0', '0.0', '{"a": 1.0}', '{"a": 1.0}', '{"a": 1.0}'])
})

test('the output that a token is answered with is handed on as it was sent', async () => {
  const Resource = 'arn:aws:states:::lambda:invoke.waitForTaskToken'
  const task: State = { Type: 'Task', Resource, Arguments: { FunctionName: 'f' }, Next: 'P' }
  const { texts } = await tell({ T: task, P: pass }, '{}', { kind: 'success', token: 'token-1-1', output: '[1, 2]' })
  expect(texts.slice(-5)).toEqual(Array(5).fill('[1, 2]'))
})

test('recorded on AWS: LogType reaches the function, and its log lines stand in the result', async () => {
  const Arguments = { FunctionName: 'f', LogType: 'Tail' }
  const task: State = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments, End: true }
  const { calls, execution } = await tell({ T: task }, '{}', {
    kind: 'invoked',
    task: '0/1',
    outcome: { ok: true, payload: null, logResult: 'bGluZQ==' },
  })
  expect(calls[0]).toMatchObject({ functionName: 'f', logType: 'Tail' })
  expect(execution.output).toMatchObject({
    LogResult: 'bGluZQ==',
    SdkHttpMetadata: {
      AllHttpHeaders: { 'X-Amz-Log-Result': ['bGluZQ=='] },
      HttpHeaders: { 'X-Amz-Log-Result': 'bGluZQ==' },
    },
  })
})

test('recorded on AWS: an empty Assign leaves no trace in the history', async () => {
  const program = load(machine({ A: { Type: 'Pass', Assign: {}, End: true } }))
  const { events } = await advance(program, begin(identity('{}')), { kind: 'start' }, surroundingsAt(0, 1))
  expect(events[2]?.details).toEqual({ name: 'A', output: '{}', outputDetails: { truncated: false } })
})

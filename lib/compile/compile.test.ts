import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { makeBundle } from '../../tests/property/make-bundle.ts'
import type { Flowchart, ParallelState, TaskState } from '../asl/states.ts'
import { compile } from './compile.ts'

const birth = makeBundle([
  { item: 'birth-certificate', name: '出生医学证明', department: '卫健委' },
  { item: 'household', name: '户口登记', department: '公安局', after: ['birth-certificate'] },
  {
    item: 'insurance',
    name: '医保参保',
    department: '医保局',
    after: ['household', 'birth-certificate'],
    begins: 'after-results',
    when: 'situation.insure == "yes"',
  },
])

function branches(of = compile(birth)): readonly Flowchart[] {
  const parallel = of.States.并联办理 as ParallelState
  return parallel.Branches
}

test('every item has its own branch, then the results are merged and delivered once', () => {
  const machine = compile(birth)
  expect(machine).toMatchObject({ QueryLanguage: 'JSONata', StartAt: '并联办理', Comment: '测试一件事 (made)' })
  expect(Object.keys(machine.States)).toEqual(['并联办理', '汇总结果', '统一出件'])
  expect(machine.States).toMatchObject({
    并联办理: { Next: '汇总结果' },
    汇总结果: { Next: '统一出件' },
    统一出件: { End: true },
  })
  expect(branches()).toHaveLength(3)
})

test('an item that waits for nobody is reviewed, perhaps put right, and recorded', () => {
  const [first] = branches()
  expect(first?.StartAt).toBe('出生医学证明')
  expect(Object.keys(first?.States ?? {})).toEqual([
    '出生医学证明',
    '出生医学证明 · 补正',
    '出生医学证明 · 记录结果',
    '出生医学证明 · 转人工处理',
  ])
})

test('an item that begins at once is reviewed before it waits for the results it needs', () => {
  const second = branches()[1]
  expect(second?.StartAt).toBe('户口登记')
  expect(second?.States.户口登记).toMatchObject({ Next: '户口登记 · 待前置结果' })
  expect(second?.States['户口登记 · 待前置结果']).toMatchObject({
    Arguments: {
      FunctionName: 'onevisit-await-results:v1',
      Payload: { item: 'household', needs: ['birth-certificate'] },
    },
    Next: '户口登记 · 记录结果',
  })
})

test('an item that begins after results is asked for first, then waits, then is reviewed', () => {
  const third = branches()[2]
  expect(third?.StartAt).toBe('医保参保 · 是否办理')
  expect(third?.States['医保参保 · 是否办理']).toMatchObject({
    Choices: [
      { Condition: '{% $states.context.Execution.Input.plan.`insurance` = true %}', Next: '医保参保 · 等待前置' },
    ],
    Default: '医保参保 · 不适用',
  })
  expect(third?.States['医保参保 · 不适用']).toEqual({
    Type: 'Pass',
    Output: { item: 'insurance', outcome: 'not-applicable' },
    End: true,
  })
  expect(third?.States['医保参保 · 等待前置']).toMatchObject({ Next: '医保参保' })
})

test('a request for correction goes to the applicant and back to the department; any other failure goes to a person', () => {
  const states = branches()[0]?.States
  expect(states?.出生医学证明).toMatchObject({
    Catch: [
      { ErrorEquals: ['Correction'], Next: '出生医学证明 · 补正' },
      { ErrorEquals: ['States.ALL'], Next: '出生医学证明 · 转人工处理' },
    ],
  })
  expect(states?.['出生医学证明 · 补正']).toMatchObject({ Next: '出生医学证明' })
})

test('payloads carry ids, the token and its age, and nothing else', () => {
  expect(branches()[0]?.States.出生医学证明).toMatchObject({
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: {
      FunctionName: 'onevisit-open-task:v1',
      Payload: {
        application: '{% $states.context.Execution.Input.application %}',
        item: 'birth-certificate',
        kind: 'review',
        token: '{% $states.context.Task.Token %}',
        entered: '{% $states.context.State.EnteredTime %}',
        retry: '{% $states.context.State.RetryCount %}',
      },
    },
    TimeoutSeconds: 300 * 86_400,
  })
})

test('the functions carry the prefix that was asked for', () => {
  const text = JSON.stringify(compile(birth, { prefix: 'city' }))
  expect(text).toContain('"city-open-task:v1"')
  expect(text).not.toContain('onevisit-')
})

test('where people accept, nothing is dispatched before they have, and what is not accepted ends without a result', () => {
  const of = (by: 'automatic' | 'counter' | 'departments') => compile({ ...birth, accept: { by } })
  expect(of('automatic')).toEqual(compile(birth))
  expect(of('departments')).toEqual(of('counter'))
  const { StartAt, States } = of('counter')
  expect(StartAt).toBe('统一受理')
  expect(Object.keys(States)).toEqual(['统一受理', '是否受理', '未受理', '并联办理', '汇总结果', '统一出件'])
  const { Catch, ...task } = States.统一受理 as TaskState
  expect(Catch).toBeUndefined()
  expect(task).toMatchObject({
    Arguments: {
      FunctionName: 'onevisit-accept:v1',
      Payload: {
        application: '{% $states.context.Execution.Input.application %}',
        token: '{% $states.context.Task.Token %}',
      },
    },
    Output: { accepted: '{% $states.result.accepted %}' },
    Next: '是否受理',
  })
  expect(States.是否受理).toEqual({
    Type: 'Choice',
    Choices: [{ Condition: '{% $states.input.accepted = true %}', Next: '并联办理' }],
    Default: '未受理',
  })
  expect(States.未受理).toEqual({ Type: 'Succeed', Output: { accepted: false } })
})

test('the same bundle always gives the same machine', () => {
  expect(isDeepStrictEqual(compile(birth), compile(structuredClone(birth)))).toBe(true)
})

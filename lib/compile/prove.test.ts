import { expect, test } from 'vitest'
import { makeBundle } from '../../tests/property/make-bundle.ts'
import type { State, StateMachine, TaskState } from '../asl/states.ts'
import { compile } from './compile.ts'
import { prove } from './prove.ts'

const good: TaskState = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: 'f', Payload: { token: '{% $states.context.Task.Token %}' } },
  TimeoutSeconds: 60,
  Catch: [{ ErrorEquals: ['States.ALL'], Next: 'end' }],
  Next: 'end',
}

/** A machine with the state in the only branch of its Parallel. */
const inBranch = (state: State): StateMachine => ({
  QueryLanguage: 'JSONata',
  StartAt: 'both',
  States: {
    both: {
      Type: 'Parallel',
      Branches: [
        {
          StartAt: 'start',
          States: {
            start: { Type: 'Choice', Choices: [{ Condition: true, Next: 'it' }], Default: 'end' },
            it: state,
            end: { Type: 'Pass', End: true },
          },
        },
      ],
      End: true,
    },
  },
})

const found = (state: State) =>
  prove(inBranch(state)).map(({ location = '', message }) => `${location.replace(/^.*\/States\/it/, '')} ${message}`)

test('a compiled machine has no flaw', () => {
  const items = [
    { item: 'a', when: 'true' },
    { item: 'b', after: ['a'] },
    { item: 'c', after: ['b'], begins: 'after-results' as const },
  ]
  expect(prove(compile(makeBundle(items)))).toEqual([])
  expect(prove(compile(makeBundle(items, { accept: { by: 'counter' } })))).toEqual([])
  expect(prove(inBranch(good))).toEqual([])
})

test('a fault of the language is told with its path', () => {
  expect(prove(inBranch({ ...good, Next: 'nowhere' })).map(({ location }) => location)).toContain(
    '/States/both/Branches[0]/States/it/Next',
  )
})

test('a wait without a backstop, a callback without its token and an unknown variable are found', () => {
  const { TimeoutSeconds: _, ...endless } = good
  expect(prove(inBranch(endless))).toHaveLength(1)
  expect(prove(inBranch({ ...good, Arguments: { FunctionName: 'f', Payload: {} } }))).toHaveLength(1)
  expect(prove(inBranch({ ...good, Output: '{% $unknown %}' }))).toHaveLength(1)
})

test('a branch that can fail is found: a Fail state, a missing catch-all, a choice without default', () => {
  expect(found({ Type: 'Fail' })).toEqual([' A branch ends in Fail, which stops the other branches'])
  const { Catch: _, ...uncaught } = good
  expect(found(uncaught)).toEqual(['/Catch A failure here is not caught and stops the other branches'])
  expect(found({ ...good, Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'end' }] })).toEqual([
    '/Catch A failure here is not caught and stops the other branches',
  ])
  expect(found({ Type: 'Choice', Choices: [{ Condition: true, Next: 'end' }] })).toEqual([
    '/Default A choice without a default fails when nothing matches',
  ])
})

test('an expression that can fail where nothing catches it is found', () => {
  const says = 'This expression can fail, and nothing in the branch catches it'
  expect(found({ Type: 'Pass', Output: { a: ['{% $states.input.missing %}'] }, End: true })).toEqual([
    `/Output/a[0] ${says}`,
  ])
  const rule = (Condition: string): State => ({ Type: 'Choice', Choices: [{ Condition, Next: 'end' }], Default: 'end' })
  expect(found(rule('{% $states.context.Execution.Input.plan.`a-b` %}'))).toEqual([`/Choices[0]/Condition ${says}`])
  expect(found(rule('{% $states.context.Execution.Input.plan.`a-b` = true %}'))).toEqual([])
  const output = { ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Cause %}', Next: 'end' }
  expect(found({ ...good, Catch: [output] })).toEqual([`/Catch[0]/Output ${says}`])
})

test('outside of branches a failure stops nobody else, and is left to be an alarm', () => {
  const machine: StateMachine = {
    QueryLanguage: 'JSONata',
    StartAt: 'only',
    States: {
      only: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'f' }, End: true },
    },
  }
  expect(prove(machine)).toEqual([])
})

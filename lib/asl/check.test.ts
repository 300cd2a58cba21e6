import { expect, test } from 'vitest'
import { findDoubts } from './check.ts'
import type { State, StateMachine } from './states.ts'

const machine = (StartAt: string, States: Record<string, State>): StateMachine => ({
  QueryLanguage: 'JSONata',
  StartAt,
  States,
})

const doubts = (StartAt: string, States: Record<string, State>) =>
  findDoubts(machine(StartAt, States)).map(({ message, location }) => `${location}: ${message}`)

test('a machine that assigns before it reads raises no doubt', () => {
  expect(
    doubts('A', {
      A: { Type: 'Pass', Assign: { total: 1 }, Next: 'B' },
      B: { Type: 'Pass', Output: '{% $total + $sum($map([1..3], function($x) { $x * $total })) %}', End: true },
    }),
  ).toEqual([])
})

test('a variable that only one of two ways assigns may be undefined', () => {
  expect(
    doubts('C', {
      C: { Type: 'Choice', Choices: [{ Condition: true, Next: 'A' }], Default: 'B' },
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'B' },
      B: { Type: 'Pass', Output: { y: '{% $x %}' }, End: true },
    }),
  ).toEqual(['/States/B/Output/y: The variable $x is not assigned on every way to this state'])
})

test('a loop that assigns a variable in its first round leaves it assigned', () => {
  expect(
    doubts('A', {
      A: { Type: 'Pass', Assign: { n: 0 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'C' },
      C: { Type: 'Choice', Choices: [{ Condition: '{% $n < 3 %}', Next: 'B' }], Default: 'D' },
      D: { Type: 'Succeed' },
    }),
  ).toEqual([])
})

test('branches read outer variables but may not assign them', () => {
  expect(
    doubts('A', {
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'P' },
      P: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'I', States: { I: { Type: 'Pass', Assign: { x: 2, y: '{% $x %}' }, End: true } } },
          { StartAt: 'J', States: { J: { Type: 'Pass', Output: '{% $y %}', End: true } } },
        ],
        End: true,
      },
    }),
  ).toEqual([
    '/States/P/Branches[0]/States/I/Assign/x: The outer variable $x cannot be assigned in here',
    '/States/P/Branches[1]/States/J/Output: The variable $y is not assigned on every way to this state',
  ])
})

test('a result is only there when a task, a parallel or a map has one', () => {
  const task = (more: object) =>
    ({ Type: 'Task', Resource: 'arn:aws:lambda:eu-central-1:1:function:f', End: true, ...more }) as State
  expect(doubts('A', { A: task({ Output: '{% $states.result.a %}', Assign: { r: '{% $states.result %}' } }) })).toEqual(
    [],
  )
  expect(doubts('A', { A: task({ Arguments: { a: '{% $states.result.a %}' } }) })).toEqual([
    '/States/A/Arguments/a: $states.result does not exist here',
  ])
  expect(doubts('A', { A: { Type: 'Pass', Output: '{% $states.result %}', End: true } })).toEqual([
    '/States/A/Output: $states.result does not exist here',
  ])
})

test('a callback task must give its token away and have a backstop', () => {
  const waiting = (Payload: Record<string, string>, more: object = {}) =>
    ({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'f', Payload },
      End: true,
      ...more,
    }) as State
  expect(doubts('A', { A: waiting({ token: '{% $states.context.Task.Token %}' }, { TimeoutSeconds: 60 }) })).toEqual([])
  expect(doubts('A', { A: waiting({ token: 'none' }, { TimeoutSeconds: 60 }) })).toEqual([
    '/States/A/Arguments: The task waits for a token that it gives to nobody',
  ])
  expect(doubts('A', { A: waiting({ token: '{% $states.context.Task.Token %}' }) })).toEqual([
    '/States/A: The task waits for its token without a TimeoutSeconds as a backstop',
  ])
})

import { expect, test } from 'vitest'
import { printMachine } from './print.ts'
import type { StateMachine } from './states.ts'

const machine: StateMachine = {
  States: {
    second: { End: true, Output: { b: 1, a: { Type: 'x', Comment: 'data' } }, Type: 'Pass' },
    first: {
      Next: 'second',
      Branches: [{ States: { inner: { End: true, Type: 'Pass' } }, StartAt: 'inner' }],
      Type: 'Parallel',
    },
  },
  StartAt: 'first',
}

test('fields come in a fixed order, at every depth', () => {
  const text = printMachine(machine, { pretty: false })
  expect(text).toBe(
    '{"StartAt":"first","States":{"second":{"Type":"Pass","Output":{"b":1,"a":{"Type":"x","Comment":"data"}},"End":true},' +
      '"first":{"Type":"Parallel","Branches":[{"StartAt":"inner","States":{"inner":{"Type":"Pass","End":true}}}],"Next":"second"}}}',
  )
})

test('the text means the same machine', () => {
  expect(JSON.parse(printMachine(machine))).toEqual(machine)
})

test('pretty text has two spaces a level, no space at the end of a line, and one newline at the end', () => {
  const text = printMachine(machine)
  expect(text).toContain('\n  "States": {\n    "second": {\n      "Type": "Pass"')
  expect(text).not.toMatch(/[ \t]\n/)
  expect(text).toMatch(/[^\n]\n$/)
})

test('the order in which fields were written does not change the text', () => {
  const other: StateMachine = { StartAt: machine.StartAt, States: machine.States }
  expect(printMachine(other)).toBe(printMachine(machine))
})

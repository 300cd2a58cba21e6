import type { Node } from './net.ts'
import { type Asked, findAsked } from './read-call.ts'
import { type Fields, fieldsOf, findExpression, isFields, listOf, type Reading, textOf } from './reading.ts'

/** What a branch knows while its states are read. */
export interface Around {
  /** The item of the branch. */
  readonly own: string
  /** The number of the node of a state; -1, and said, where there is no such state. */
  node(state: unknown, below: string): number
  /** The number of an item. */
  item(id: string): number
  /** The number of a node that ends here with this outcome. */
  end(outcome: string): number
}

/** Reads one state of a branch; undefined, and said, where it is none of the kinds that a branch is made of. */
export function findNode(name: string, state: unknown, reading: Reading, around: Around): Node | undefined {
  const fields = fieldsOf(state)
  const at = { state: name, path: reading.path }
  for (const field of ['Assign', 'QueryLanguage'])
    if (fields[field] !== undefined)
      reading.note('A branch keeps nothing and speaks no language of its own', `/${field}`)
  if (fields.Type === 'Choice') return findGate(at, fields, reading, around)
  if (fields.Type === 'Pass') return findEnd(at, fields, reading)
  const asked = findAsked(fields, reading)
  return asked && findTask(at, { fields, asked }, reading, around)
}

type At = { readonly state: string; readonly path: string }
type Task = { readonly fields: Fields; readonly asked: Asked }

const planOf = /^\$states\.context\.Execution\.Input\.plan\.(?:`([^`]+)`|(\w+)) = true$/

function findGate(at: At, { Choices, Default }: Fields, reading: Reading, around: Around): Node | undefined {
  const [rule, ...others] = listOf(Choices).map(fieldsOf)
  const [, quoted, plain] = planOf.exec(findExpression(rule?.Condition) ?? '') ?? []
  const id = quoted ?? plain
  if (rule === undefined || id === undefined || others.length > 0) {
    reading.note('A choice of a branch asks one thing: whether the plan says that an item applies', '/Choices')
    return undefined
  }
  if (id !== around.own) reading.note(`The branch is for ${around.own}, and the choice asks about ${id}`, '/Choices[0]')
  const yes = around.node(rule.Next, '/Choices[0]/Next')
  return { kind: 'gate', ...at, item: around.item(id), yes, no: around.node(Default, '/Default') }
}

function findEnd(at: At, { Output, End }: Fields, reading: Reading): Node | undefined {
  const outcome = textOf(fieldsOf(Output).outcome)
  if (End === true && outcome !== '' && findExpression(outcome) === undefined) return { kind: 'end', ...at, outcome }
  reading.note('A state that calls nobody must end its branch with an outcome')
  return undefined
}

function findTask(at: At, task: Task, reading: Reading, around: Around): Node | undefined {
  const { fields, asked } = task
  const next = nextOf(task, reading, around)
  const exits = exitsOf(fields, reading, around)
  const { function: name, backstop, payload } = asked
  const called = { ...at, function: name }
  if (name === 'record-result') return { kind: 'record', ...called, next, attention: exits.attention }
  if (name === 'await-results') {
    const needs = listOf(payload.needs).map((need) => around.item(textOf(need)))
    if (needs.length === 0) reading.note('It waits for nothing', '/Arguments/Payload/needs')
    return { kind: 'await', ...called, backstop, needs, next, attention: exits.attention }
  }
  const kind = payload.kind
  if (name === 'open-task' && (kind === 'review' || kind === 'correction'))
    return { kind: 'work', ...called, backstop, task: kind, done: next, ...exits }
  reading.note('This call has no place in a branch', '/Arguments')
  return undefined
}

/** Where a Task goes when it is done; one that ends its branch must say with which outcome. */
function nextOf({ fields, asked }: Task, reading: Reading, around: Around): number {
  if (fields.End !== true) return around.node(fields.Next, '/Next')
  if (fields.Next !== undefined) reading.note('It goes on and ends', '/End')
  const outcome = findExpression(fieldsOf(fields.Output).outcome)
  if (asked.function === 'record-result' && outcome === '$states.result.Payload.outcome') return around.end('recorded')
  reading.note('A branch may end here only with the outcome that was recorded', '/End')
  return -1
}

/** Where its errors lead: a correction asked for by its name, and anything else. */
function exitsOf(fields: Fields, reading: Reading, around: Around): { correction: number; attention: number } {
  const catchers = listOf(fields.Catch).map((catcher, index) => ({ ...fieldsOf(catcher), index }))
  const to = (error: string): number => {
    const found = catchers.find((catcher: Fields) => isCaught(catcher, error))
    return found === undefined ? -1 : around.node((found as Fields).Next, `/Catch[${found.index}]/Next`)
  }
  listOf(fields.Retry).forEach((retrier, index) => {
    if (isFields(retrier) && isCaught(retrier, 'Correction'))
      reading.note('A request for correction would be made again instead of followed', `/Retry[${index}]`)
  })
  return { correction: to('Correction'), attention: to('States.Timeout') }
}

/** `States.TaskFailed` stands for every error but a timeout, `States.ALL` for all. */
function isCaught({ ErrorEquals }: Fields, error: string): boolean {
  const names = listOf(ErrorEquals)
  if (names.includes(error) || names.includes('States.ALL')) return true
  return error !== 'States.Timeout' && names.includes('States.TaskFailed')
}

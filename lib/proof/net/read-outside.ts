import type { StateMachine } from '../../asl/states.ts'
import type { Acceptance, Callback, Net, NetFault } from './net.ts'
import type { BranchText } from './read-branch.ts'
import { findAsked, type MachineCall } from './read-call.ts'
import { type Fields, fieldsOf, findExpression, listOf, noState, readingAt, textOf } from './reading.ts'

/** Everything of a net but its branches, and those as they are written. */
export interface Outside extends Pick<Net, 'acceptance' | 'merge' | 'deliver'> {
  readonly branches: readonly BranchText[]
}

/** Goes from the start of a machine to its end: acceptance where there is one, the Parallel, merge, delivery. */
export function readOutside(machine: StateMachine, faults: NetFault[]): Outside {
  const top: Top = { states: fieldsOf(fieldsOf(machine).States), faults, met: new Set() }
  const start = { name: textOf(fieldsOf(machine).StartAt), from: '/StartAt' }
  const first = stateOf(top, start)
  const accepting = first.Type === 'Task' ? readAcceptance(top, start) : undefined
  const parallel = accepting?.next ?? start
  const side = stateOf(top, parallel)
  if (side.Type !== 'Parallel') say(top, pathOf(parallel), 'Here the branches should begin')
  if (side.Catch !== undefined)
    say(top, `${pathOf(parallel)}/Catch`, 'No branch can fail, so there is nothing to catch')
  const merge = { name: textOf(side.Next), from: `${pathOf(parallel)}/Next` }
  const merged = readCall(top, merge, 'merge-results')
  const deliver = { name: textOf(stateOf(top, merge).Next), from: `${pathOf(merge)}/Next` }
  const delivered = readCall(top, deliver, 'deliver')
  if (stateOf(top, deliver).End !== true) say(top, pathOf(deliver), 'Delivery is the end')
  for (const name of Object.keys(top.states))
    if (!top.met.has(name)) say(top, `/States/${name}`, 'Nothing leads to this state')
  const branches = listOf(side.Branches).map((chart, index) => ({
    path: `${pathOf(parallel)}/Branches[${index}]`,
    chart,
  }))
  return { ...(accepting && { acceptance: accepting.acceptance }), merge: merged, deliver: delivered, branches }
}

interface Top {
  readonly states: Fields
  readonly faults: NetFault[]
  /** Names of the states that the way leads through. */
  readonly met: Set<string>
}

/** A state by its name, and the field that named it. */
interface Ref {
  readonly name: string
  readonly from: string
}

const pathOf = ({ name }: Ref): string => `/States/${name}`

const say = (top: Top, path: string, says: string): void => readingAt(path, top.faults).note(says)

function stateOf(top: Top, { name, from }: Ref): Fields {
  if (!Object.hasOwn(top.states, name)) say(top, from, noState(name))
  top.met.add(name)
  return Object.hasOwn(top.states, name) ? fieldsOf(top.states[name]) : {}
}

function readCall(top: Top, ref: Ref, wanted: MachineCall): Callback {
  const reading = readingAt(pathOf(ref), top.faults)
  const state = stateOf(top, ref)
  const asked = findAsked(state, reading)
  if (asked && asked.function !== wanted) reading.note(`Here ${wanted} should be called`, '/Arguments/FunctionName')
  if (state.Catch !== undefined) reading.note('A failure outside the branches is an alarm, not caught', '/Catch')
  return { state: ref.name, path: reading.path, function: wanted, backstop: asked?.backstop ?? 0 }
}

/** The callback, and the choice that goes by its answer: accepted, or the end. */
function readAcceptance(top: Top, ref: Ref): { readonly acceptance: Acceptance; readonly next: Ref } {
  const callback = readCall(top, ref, 'accept')
  const task = stateOf(top, ref)
  if (findExpression(fieldsOf(task.Output).accepted) !== '$states.result.accepted')
    say(top, `${pathOf(ref)}/Output`, 'What was answered must be handed on')
  const whether = { name: textOf(task.Next), from: `${pathOf(ref)}/Next` }
  const { Type, Choices, Default } = stateOf(top, whether)
  const [rule, ...others] = listOf(Choices).map(fieldsOf)
  const asks = findExpression(rule?.Condition) === '$states.input.accepted = true' && others.length === 0
  if (Type !== 'Choice' || !asks) say(top, pathOf(whether), 'Here the answer should be asked for: accepted or not')
  const refused = { name: textOf(Default), from: `${pathOf(whether)}/Default` }
  if (stateOf(top, refused).Type !== 'Succeed') say(top, pathOf(refused), 'What is not accepted ends here')
  const next = { name: textOf(rule?.Next), from: `${pathOf(whether)}/Choices[0]/Next` }
  return { acceptance: { ...callback, refused: refused.name }, next }
}

import type { Act } from '../application/grants.ts'
import type { ItemState } from '../application/item-state.ts'
import { concerns, may, type Principal } from '../application/may.ts'
import { isApprover } from '../application/review/extension.ts'
import { wasAsked } from '../application/review/opinions.ts'
import type { Item } from '../bundle/model.ts'
import { type Application, findApplication } from './changes/application.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './refusal.ts'
import { readTaskId } from './task-id.ts'

/** The standing of an open task of the person's own department, for this act; Refusal not-found and not-now otherwise. */
export function pickOpenTask(application: Application, principal: Principal, task: string, act: Act): OwnTask {
  const own = pickOwnTask(application, principal, task, act)
  const { status } = own.state
  if (!may(principal, act, { department: own.item.department, status })) throw new Refusal('not-now', { status })
  return own
}

export interface OwnTask {
  readonly application: Application
  readonly item: Item
  readonly state: ItemState
}

/** A task of the officer's own department that has been opened, or one on which they were asked for an opinion; Refusal not-found for all others, as if there were none. */
export async function getOwnTask(ports: Ports, principal: Principal, task: string): Promise<OwnTask> {
  const application = await findApplication(ports, readTaskId(task).application)
  if (!application) throw new Refusal('not-found')
  return (
    findAskedTask(application, principal, task) ??
    findExtendable(application, principal, task) ??
    pickOwnTask(application, principal, task, 'review')
  )
}

/** Whoever gives an opinion sees what it is about, as long as it is open. */
function findAskedTask(application: Application, principal: Principal, task: string): OwnTask | undefined {
  const { item: id } = readTaskId(task)
  const item = application.bundle.catalogue.items[id]
  const state = application.state.items[id]
  if (!item || !state || !wasAsked(state, principal.id)) return undefined
  return may(principal, 'opine', { status: state.status }) ? { application, item, state } : undefined
}

/** Whoever approves an extension sees what it is of, while it can be given: 行政许可法 42 names the head of the government for some. */
export function findExtendable(application: Application, principal: Principal, task: string): OwnTask | undefined {
  const { item: id } = readTaskId(task)
  const item = application.bundle.catalogue.items[id]
  const state = application.state.items[id]
  if (!item || !state || !isApprover(principal, item) || application.state.acceptedAt === undefined) return undefined
  return may(principal, 'extend', { status: state.status }) ? { application, item, state } : undefined
}

/** A task whose decision is looked at again; Refusal not-now until it has its result. */
export function pickInspected(application: Application, principal: Principal, task: string): OwnTask {
  const own = pickOwnTask(application, principal, task, 'inspect')
  const { department } = own.item
  if (!may(principal, 'inspect', { department, status: own.state.status }))
    throw new Refusal('not-now', { status: own.state.status })
  return own
}

/** A task that is theirs to do this act to, whatever its status; Refusal not-found for all others. */
export function pickOwnTask(application: Application, principal: Principal, task: string, act: Act): OwnTask {
  const { item: id } = readTaskId(task)
  const item = application.bundle.catalogue.items[id]
  const state = application.state.items[id]
  if (!item || !state || !isAtDepartment(application, state)) throw new Refusal('not-found')
  if (!concerns(principal, act, { department: item.department })) throw new Refusal('not-found')
  return { application, item, state }
}

/** Whether the department has it: from its opening on, or from the filing where the departments check the form. */
const isAtDepartment = ({ bundle }: Application, { round, status }: ItemState): boolean =>
  round > 0 || (bundle.accept?.by === 'departments' && status !== 'not-applicable')

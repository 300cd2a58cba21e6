import type { ItemState } from '../application/item-state.ts'
import { concerns, type Principal } from '../application/may.ts'
import type { Item } from '../bundle/model.ts'
import { type Application, findApplication } from './change.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './refusal.ts'
import { readTaskId } from './task-id.ts'

export interface OwnTask {
  readonly application: Application
  readonly item: Item
  readonly state: ItemState
}

/** A task of the officer's own department that has been opened; Refusal not-found for all others, as if there were none. */
export async function getOwnTask(ports: Ports, principal: Principal, task: string): Promise<OwnTask> {
  const application = await findApplication(ports, readTaskId(task).application)
  if (!application) throw new Refusal('not-found')
  return pickOwnTask(application, principal, task)
}

export function pickOwnTask(application: Application, principal: Principal, task: string): OwnTask {
  const { item: id } = readTaskId(task)
  const item = application.bundle.catalogue.items[id]
  const state = application.state.items[id]
  if (!item || !state || state.round === 0) throw new Refusal('not-found')
  if (!concerns(principal, 'review', { department: item.department })) throw new Refusal('not-found')
  return { application, item, state }
}

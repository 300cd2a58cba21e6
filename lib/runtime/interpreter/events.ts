import type { HistoryEvent, Json } from '../model.ts'
import type { Run } from './run.ts'
import type { Thread } from './threads.ts'

export type Details = { readonly [key: string]: Json }

export const untruncated = { truncated: false } as const

/** Writes one history event after `previous` and answers its id. */
export const recordAfter = (
  run: Run,
  previous: number,
  type: string,
  detailsKey?: string,
  details?: Details,
): number => {
  run.lastEventId += 1
  const event: HistoryEvent = {
    id: run.lastEventId,
    previousEventId: previous,
    timestamp: run.surroundings.now,
    type,
    ...(detailsKey !== undefined && { detailsKey, details }),
  }
  run.events.push(event)
  return event.id
}

/** Writes the next event of a thread: it follows the thread's last one and becomes it. */
export const record = (run: Run, thread: Thread, type: string, detailsKey?: string, details?: Details): void => {
  thread.previous = recordAfter(run, thread.previous, type, detailsKey, details)
}

/** An object of the fields that have a value: AWS leaves the others out. */
export const present = (fields: { readonly [key: string]: Json | undefined }): Details =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined))

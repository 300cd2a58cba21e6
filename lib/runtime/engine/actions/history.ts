import type { HistoryEvent, Json } from '../../model.ts'
import { action, seconds } from '../action.ts'
import { pageSize, readPageToken, writePageToken } from '../paging.ts'
import { arn, flag, page } from '../request.ts'
import { getExecution } from './executions.ts'

/** Oldest first, or newest first with `reverseOrder`; `includeExecutionData: false` leaves out inputs and outputs. */
export const getExecutionHistory = action(
  { executionArn: arn, reverseOrder: flag, includeExecutionData: flag, ...page },
  (engine, { executionArn, reverseOrder = false, includeExecutionData = true, maxResults, nextToken }) => {
    const { head, execution } = getExecution(engine, executionArn)
    const size = pageSize(maxResults)
    const last = execution.lastEventId
    const start = readPageToken(nextToken, 'number') ?? (reverseOrder ? last : 1)
    const end = reverseOrder ? Math.max(start - size + 1, 1) : Math.min(start + size - 1, last)
    engine.open.flush()
    const events = engine.world.journal.readEvents(head.number, Math.min(start, end), Math.max(start, end))
    const done = reverseOrder ? end <= 1 : end >= last
    return {
      events: (reverseOrder ? events.toReversed() : events).map((event) => shown(event, includeExecutionData)),
      nextToken: done ? undefined : writePageToken(reverseOrder ? end - 1 : end + 1),
    }
  },
)

const data = ['input', 'output', 'parameters', 'taskCredentials']

function shown({ id, previousEventId, timestamp, type, detailsKey, details = {} }: HistoryEvent, withData: boolean) {
  const said = withData ? details : withoutData(details)
  return {
    id,
    previousEventId,
    timestamp: seconds(timestamp),
    type,
    ...(detailsKey !== undefined && { [detailsKey]: said }),
  }
}

const withoutData = (details: { readonly [key: string]: Json }) =>
  Object.fromEntries(Object.entries(details).filter(([key]) => !data.includes(key)))

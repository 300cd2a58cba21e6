import { setTimeout as sleep } from 'node:timers/promises'
import { GetExecutionHistoryCommand, type HistoryEvent } from '@aws-sdk/client-sfn'
import type { Standing } from '../contract/machines.ts'
import type { Cloud } from './cloud.ts'
import { describeRun } from './executions.ts'
import type { Stage } from './stage.ts'

const patience = 10_000

/** How the application's execution ended; how it stands, if it does not end. */
export async function endOf({ machines }: Cloud, { version }: Stage, application: string): Promise<Standing> {
  const end = Date.now() + patience
  for (;;) {
    const standing = await describeRun(machines.client, version, application)
    if (standing.status !== 'RUNNING' || Date.now() > end) return standing
    await sleep(20)
  }
}

/** All that the machines keep of the application's execution. */
export async function historyOf({ machines }: Cloud, { version }: Stage, application: string): Promise<HistoryEvent[]> {
  const executionArn = `${version.replace(':stateMachine:', ':execution:').replace(/:\d+$/, '')}:${application}`
  const events: HistoryEvent[] = []
  let nextToken: string | undefined
  do {
    const page = await machines.client.send(
      new GetExecutionHistoryCommand({ executionArn, nextToken, includeExecutionData: true }),
    )
    events.push(...(page.events ?? []))
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return events
}

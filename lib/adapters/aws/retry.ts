import { setTimeout as sleep } from 'node:timers/promises'

/** AWS answers that mean: the same again, a little later. */
const passing = new Set([
  'ConflictException',
  'ConditionalRequestConflict',
  'InternalServerError',
  'LimitExceededException',
  'OperationAborted',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'SlowDown',
  'ThrottlingException',
  'TransactionConflictException',
  'TransactionInProgressException',
])

/** Whether the error will probably be gone when asked again. */
export function isPassing(error: unknown): boolean {
  return error instanceof Error && passing.has(error.name)
}

/**
 * Runs `attempt` until it does not throw, at most `times` times, as long as `again` holds for its error; in between it
 * waits a random time, twice as long each time (up to 50, 100, … 1,600 ms), so that writers in conflict part.
 */
export async function retry<T>(attempt: () => Promise<T>, again = isPassing, times = 8): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await attempt()
    } catch (error) {
      if (round >= times || !again(error)) throw error
      await sleep(Math.random() * Math.min(25 * 2 ** round, 1600))
    }
  }
}

import { createHash } from 'node:crypto'
import { oneAtATime } from './changes/one-at-a-time.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './refusal.ts'
import { type GuessesRow, guessesKey } from './rows/ratings.ts'

/** So many failures for a number in an hour; then nobody finds it until the hour is over. */
const most = 10
const hour = 3_600_000

/** How often it is tried again when another process counts the same at the same moment. */
const tries = 20

/**
 * What `find` finds under a number; Refusal not-found when nothing. A try is counted before it is made, and taken back when
 * it has found something: tries side by side are not more than tries one after another. Rows are shared by the numbers whose
 * hash begins alike, 65,536 rows in all: numbers that there are not cost as much time as others, and fill no table.
 */
export async function countGuesses<T>(ports: Ports, number: string, find: () => Promise<T | undefined>): Promise<T> {
  const shard = createHash('sha256').update(number).digest('hex').slice(0, 4)
  await count(ports, shard, 1)
  const found = await find()
  if (found === undefined) throw new Refusal('not-found')
  await count(ports, shard, -1)
  return found
}

function count({ table, clock }: Ports, shard: string, by: 1 | -1): Promise<void> {
  const key = guessesKey(shard)
  return oneAtATime(table, key.pk, async () => {
    for (let i = 0; i < tries; i++) {
      const row = (await table.get(key)) as GuessesRow | undefined
      const now = clock.now()
      const standing = row && now - row.since < hour ? row : { failures: 0, since: now }
      if (by === 1 && standing.failures >= most) throw new Refusal('too-often', { until: standing.since + hour })
      const failures = Math.max(0, standing.failures + by)
      const next: GuessesRow = { ...key, failures, since: standing.since, rev: (row?.rev ?? 0) + 1 }
      const { done } = await table.transact([{ put: next, if: row ? { equals: { rev: row.rev } } : 'absent' }])
      if (done) return
    }
    throw new Refusal('busy')
  })
}

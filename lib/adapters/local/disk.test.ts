import { expect, test } from 'vitest'
import { createDisk, StoreLost } from './disk.ts'

type Done = (cause?: Error | null) => void

/** A disk whose syncs end when the test says so. */
function slowDisk() {
  const syncs: Done[] = []
  const disk = createDisk({ sync: (done) => void syncs.push(done), close: () => undefined })
  return { disk, syncs }
}

const settled = async (promise: Promise<void>): Promise<string> =>
  Promise.race([promise.then(() => 'done'), Promise.resolve().then(() => Promise.resolve('waiting'))])

test('whoever waits is answered when their commit is on disk, and not when it is only committed', async () => {
  const { disk, syncs } = slowDisk()
  const first = disk.reach(true)
  disk.commit()
  expect(await settled(first)).toBe('waiting')
  const second = disk.reach(true)
  disk.commit()
  expect(syncs).toHaveLength(1)
  syncs[0]?.()
  await first
  // The first sync began before the second commit: it proves nothing of it.
  expect(await settled(second)).toBe('waiting')
  expect(syncs).toHaveLength(2)
  syncs[1]?.()
  await second
  await disk.reach(false)
})

test('what is written while a sync is under way waits with its commit for the end of it', () => {
  const { disk, syncs } = slowDisk()
  let commits = 0
  disk.whenFree(() => commits++)
  expect(commits).toBe(1)
  disk.commit()
  disk.whenFree(() => commits++)
  expect(commits).toBe(1)
  syncs[0]?.()
  expect(commits).toBe(2)
})

test('a lost turn takes only those along who waited for it', async () => {
  const { disk, syncs } = slowDisk()
  const kept = disk.reach(true)
  disk.commit()
  const lost = disk.reach(true)
  disk.lose(new StoreLost('full'))
  await expect(lost).rejects.toThrow('full')
  syncs[0]?.()
  await kept
})

test('after a sync that failed nothing is acknowledged any more', async () => {
  const { disk, syncs } = slowDisk()
  const waiting = disk.reach(true)
  disk.commit()
  syncs[0]?.(new Error('EIO'))
  await expect(waiting).rejects.toThrow(StoreLost)
  await expect(disk.reach(false)).rejects.toThrow('Start again')
  expect(disk.broken).toBeInstanceOf(StoreLost)
})

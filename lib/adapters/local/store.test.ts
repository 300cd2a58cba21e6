import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freshFolder } from '../../../tests/contract/folder.ts'
import { StoreLost } from './disk.ts'
import { openStore, type Store, StoreRefused } from './store.ts'
import { createLocalTable } from './table.ts'

const text = 'x'.repeat(100_000)
const rows = (count: number, prefix = 'row') =>
  Array.from({ length: count }, (_, i) => ({ put: { pk: 'p', sk: `${prefix}${i}`, text } }))
const row = (sk: string) => ({ put: { pk: 'p', sk } })

/** Lets the database grow to `pages` pages of 4 KB and no further: SQLite then answers as if the disk were full. */
const limit = (store: Store, pages: number) => store.db.exec(`PRAGMA max_page_count = ${pages}`)

test('what is written is there after the store is opened again', async () => {
  const folder = freshFolder()
  const store = openStore(folder)
  await createLocalTable(store).transact([row('a')])
  await store.durable()
  await createLocalTable(store).transact([row('b')])
  store.close()
  const again = openStore(folder)
  expect(await createLocalTable(again).query({ pk: 'p' })).toHaveLength(2)
  again.close()
})

test('a second store on the same folder is refused in one sentence, and may have it afterwards', () => {
  const folder = freshFolder()
  const store = openStore(folder)
  expect(() => openStore(folder)).toThrow(StoreRefused)
  expect(() => openStore(folder)).toThrow(`Another OneVisit server is using ${folder}.`)
  store.close()
  openStore(folder).close()
})

test('a folder that cannot be used is refused with the reason', () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'file'), 'x')
  expect(() => openStore(join(folder, 'file', 'data'))).toThrow(StoreRefused)
  writeFileSync(join(folder, 'onevisit.db'), 'this is no database, whatever it is called')
  expect(() => openStore(folder)).toThrow('file is not a database')
})

test('durable waits for the commit of the turn, and the flushes run just before it', async () => {
  const store = openStore(freshFolder())
  const table = createLocalTable(store)
  const order: string[] = []
  store.beforeCommit(() => order.push(`flush in transaction: ${store.db.isTransaction}`))
  await table.transact([row('a')])
  order.push('written')
  await store.durable()
  order.push(`durable in transaction: ${store.db.isTransaction}`)
  expect(order).toEqual(['written', 'flush in transaction: true', 'durable in transaction: false'])
  store.close()
})

test('a write that meets a full disk loses the whole turn, and nothing else', async () => {
  const store = openStore(freshFolder())
  const table = createLocalTable(store)
  let forgotten = 0
  store.onLost(() => void forgotten++)
  await table.transact([row('kept')])
  await store.durable()
  const since = store.mark()
  limit(store, 100)

  await table.transact([row('lost')])
  const waiting = store.durable()
  waiting.catch(() => {})
  await table.transact(rows(20))
  await expect(table.query({ pk: 'p' })).rejects.toThrow(StoreLost)
  await expect(table.transact([row('small, but of the same turn')])).rejects.toThrow(StoreLost)
  expect(() => store.begin()).toThrow(StoreLost)
  await expect(waiting).rejects.toThrow(StoreLost)
  await expect(store.durable()).rejects.toThrow(StoreLost)
  expect(forgotten).toBe(1)
  expect(await table.query({ pk: 'p' })).toEqual([{ pk: 'p', sk: 'kept' }])

  await turn()
  await expect(store.durable(since)).rejects.toThrow(StoreLost)
  await expect(store.durable()).resolves.toBeUndefined()
  await table.transact([row('small, of the next turn')])
  await store.durable(store.mark())
  await table.transact(rows(20))
  await expect(store.durable()).rejects.toThrow(StoreLost)
  await turn()
  limit(store, 1_000_000)
  await table.transact(rows(20))
  await store.durable()
  expect(await table.query({ pk: 'p' })).toHaveLength(22)
  expect(forgotten).toBe(2)
  store.close()
})

test('a flush that fails loses the turn', async () => {
  const store = openStore(freshFolder())
  const table = createLocalTable(store)
  let fails = true
  store.beforeCommit(() => {
    if (fails) throw new Error('no')
  })
  await table.transact([row('a')])
  await expect(store.durable()).rejects.toThrow(StoreLost)
  fails = false
  expect(await table.get({ pk: 'p', sk: 'a' })).toBeUndefined()
  await table.transact([row('b')])
  await store.durable()
  expect(await table.query({ pk: 'p' })).toHaveLength(1)
  store.close()
})

test('a transaction that SQLite ended by itself is a lost turn', async () => {
  const store = openStore(freshFolder())
  const table = createLocalTable(store)
  await table.transact([row('a')])
  store.db.exec('ROLLBACK')
  await expect(table.transact([row('b')])).rejects.toThrow(StoreLost)
  await turn()
  await table.transact([row('c')])
  store.db.exec('ROLLBACK')
  await expect(store.durable()).rejects.toThrow(StoreLost)
  expect(await table.query({ pk: 'p' })).toEqual([])
  store.close()
})

test('a transaction that cannot begin is a lost turn', async () => {
  const store = openStore(freshFolder())
  const table = createLocalTable(store)
  store.db.exec('BEGIN')
  await expect(table.transact([row('a')])).rejects.toThrow(StoreLost)
  await turn()
  await table.transact([row('b')])
  await store.durable()
  expect(await table.query({ pk: 'p' })).toHaveLength(1)
  store.close()
})

test('the log stays bounded while 60 MB are written', async () => {
  const folder = freshFolder()
  const store = openStore(folder)
  const table = createLocalTable(store)
  for (let batch = 0; batch < 60; batch++) {
    await table.transact(rows(10, `${batch}#`))
    await store.durable()
    expect(statSync(join(folder, 'onevisit.db-wal')).size).toBeLessThan(24e6)
  }
  store.close()
})

/** A disk of 4 MB; undefined where this user may not mount one. */
function findSmallDisk(): string | undefined {
  const folder = freshFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    return undefined
  }
}

const disk = findSmallDisk()

test.skipIf(disk === undefined)(
  'a disk that is really full loses nothing acknowledged; with room it goes on',
  async () => {
    const folder = join(disk ?? '', 'data')
    const filler = join(disk ?? '', 'filler')
    try {
      mkdirSync(folder)
      let store = openStore(folder)
      let table = createLocalTable(store)
      writeFileSync(filler, new Uint8Array(2.5e6))
      const kept: string[] = []
      let refused = 0
      for (let i = 0; i < 40 && refused < 5; i++) {
        try {
          await table.transact(rows(1, `${i}#`))
          await store.durable()
          kept.push(`${i}#0`)
        } catch (error) {
          expect(error).toBeInstanceOf(StoreLost)
          refused++
          await turn()
        }
      }
      expect(refused).toBe(5)
      expect(kept.length).toBeGreaterThan(3)
      rmSync(filler)
      await table.transact([row('with room')])
      await store.durable()
      store.close()
      store = openStore(folder)
      table = createLocalTable(store)
      const found = (await table.query({ pk: 'p' })).map(({ sk }) => sk)
      expect(found.toSorted()).toEqual([...kept, 'with room'].toSorted())
      store.close()
    } finally {
      execFileSync('umount', [disk ?? ''])
    }
  },
)

test('a process killed while it writes keeps everything it acknowledged, and whole transactions only', async () => {
  const folder = freshFolder()
  const script = `
    import { openStore } from ${JSON.stringify(join(import.meta.dirname, 'store.ts'))}
    import { createLocalTable } from ${JSON.stringify(join(import.meta.dirname, 'table.ts'))}
    const store = openStore(${JSON.stringify(folder)})
    const table = createLocalTable(store)
    for (let i = 0; ; i++) {
      await table.transact([0, 1, 2].map((n) => ({ put: { pk: 'p' + n, sk: String(i) } })))
      await store.durable()
      process.stdout.write(i + '\\n')
    }`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script])
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
    if (said.length > 800) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  const acknowledged = said.split('\n').slice(0, -1)
  expect(acknowledged.length).toBeGreaterThan(100)
  const store = openStore(folder)
  const table = createLocalTable(store)
  const [p0 = [], p1, p2] = await Promise.all(
    ['p0', 'p1', 'p2'].map(async (pk) => (await table.query({ pk })).map(({ sk }) => sk)),
  )
  expect(p0).toEqual(p1)
  expect(p0).toEqual(p2)
  expect(acknowledged.filter((sk) => !p0.includes(sk))).toEqual([])
  store.close()
})

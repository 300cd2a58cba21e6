import type { Row } from '../../desk/ports.ts'
import type { Store } from './store.ts'

/** What is known of one address: its row's JSON, or that there is none; `dirty` until SQLite knows it too. */
interface Held {
  body: string | undefined
  /** The row's own copy of its fields; what is in them may be somebody else's, so only plain values may be believed. */
  top: Row | undefined
  dirty: boolean
}

/** The rows of this turn and those used lately, ahead of SQLite by what this turn has changed. */
export interface RowBuffer {
  find(pk: string, sk: string): Row | undefined
  /** The row's top-level fields, right in their plain values only: enough for conditions, and not parsed for each. */
  peek(pk: string, sk: string): Row | undefined
  put(pk: string, sk: string, row: Row, body: string): void
  remove(pk: string, sk: string): void
  /** Writes what changed, so that a query sees it; runs by itself before each commit. */
  settle(): void
}

/** Addresses remembered; past that all that is clean is forgotten. */
const most = 2048

/**
 * Holds back a turn's writes until its commit: a row changed five times in a turn is written once, one that came and
 * went only leaves no trace, and a row read again is not parsed again. Right because the store has one writer: nobody else changes a row.
 */
export function createRowBuffer(store: Store): RowBuffer {
  store.db.exec('CREATE TABLE IF NOT EXISTS rows (pk TEXT, sk TEXT, body TEXT, PRIMARY KEY (pk, sk)) WITHOUT ROWID')
  const select = store.db.prepare('SELECT body FROM rows WHERE pk = ? AND sk = ?')
  const insert = store.db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?)')
  const erase = store.db.prepare('DELETE FROM rows WHERE pk = ? AND sk = ?')
  const held = new Map<string, Map<string, Held>>()
  const dirty: { readonly pk: string; readonly sk: string; readonly one: Held }[] = []
  let size = 0

  const hold = (pk: string, sk: string, one: Held): void => {
    const partition = held.get(pk) ?? new Map<string, Held>()
    if (partition.size === 0) held.set(pk, partition)
    if (!partition.has(sk)) size++
    partition.set(sk, one)
  }

  const change = (pk: string, sk: string, top: Row | undefined, body: string | undefined): void => {
    const one = held.get(pk)?.get(sk)
    if (one?.dirty) {
      one.top = top
      one.body = body
      return
    }
    const fresh: Held = { body, top, dirty: true }
    hold(pk, sk, fresh)
    dirty.push({ pk, sk, one: fresh })
  }

  const look = (pk: string, sk: string): Held => {
    const known = held.get(pk)?.get(sk)
    if (known) return known
    const one: Held = { body: select.get(pk, sk)?.body as string | undefined, top: undefined, dirty: false }
    hold(pk, sk, one)
    return one
  }

  const settle = (): void => {
    for (const { pk, sk, one } of dirty) {
      if (one.body === undefined) erase.run(pk, sk)
      else insert.run(pk, sk, one.body)
      one.dirty = false
    }
    dirty.length = 0
    if (size > most) forget()
  }

  const forget = (): void => {
    held.clear()
    dirty.length = 0
    size = 0
  }

  store.beforeCommit(settle)
  store.onLost(forget)

  return {
    find: (pk, sk) => parse(look(pk, sk).body),
    peek(pk, sk) {
      const one = look(pk, sk)
      one.top ??= parse(one.body)
      return one.top
    },
    put: (pk, sk, row, body) => change(pk, sk, { ...row }, body),
    remove: (pk, sk) => change(pk, sk, undefined, undefined),
    settle() {
      if (dirty.length === 0) return
      store.write(settle)
    },
  }
}

function parse(body: string | undefined): Row | undefined {
  return body === undefined ? undefined : JSON.parse(body)
}

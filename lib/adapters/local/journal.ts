import type { StatementSync } from 'node:sqlite'
import type { Entries, ExecutionRow, Journal, Listing } from '../../runtime/engine/journal.ts'
import { lengthenOutput, type ShortOutput, shortenOutput } from '../../runtime/engine/lambda-output.ts'
import type { HistoryEvent } from '../../runtime/model.ts'
import { createEntryCache, type EntryCache } from './entry-cache.ts'
import type { Store } from './store.ts'

const schema = `
  CREATE TABLE IF NOT EXISTS machine_entry (
    kind TEXT NOT NULL, key TEXT NOT NULL, parent TEXT NOT NULL, rank NOT NULL, entry TEXT NOT NULL,
    PRIMARY KEY (kind, key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS machine_entry_list ON machine_entry (kind, parent, rank);
  CREATE TABLE IF NOT EXISTS execution (
    number INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    machine TEXT NOT NULL, machineName TEXT NOT NULL, version TEXT, alias TEXT, revision TEXT NOT NULL,
    roleArn TEXT NOT NULL, input TEXT NOT NULL, started INTEGER NOT NULL,
    status TEXT NOT NULL, stopped INTEGER, due INTEGER, calling INTEGER NOT NULL, state TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS execution_list ON execution (machine, number);
  CREATE INDEX IF NOT EXISTS execution_due ON execution (due) WHERE due IS NOT NULL;
  CREATE INDEX IF NOT EXISTS execution_calling ON execution (number) WHERE calling = 1;
  CREATE TABLE IF NOT EXISTS execution_events (
    execution INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, events TEXT NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS execution_events_list ON execution_events (execution, first);
`

const headColumns = 'number, arn, name, machine, machineName, version, alias, revision, roleArn, input, started'

const insertExecution = `INSERT INTO execution (${headColumns}, status, stopped, due, calling, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** The engine's journal in the product's SQLite file: chunks of history, one row of state an execution. */
export function openJournal(store: Store): Journal {
  store.db.exec(schema)
  const statements = new Map<string, StatementSync>()
  const sql = (text: string): StatementSync => {
    const known = statements.get(text) ?? store.db.prepare(text)
    statements.set(text, known)
    return known
  }
  const write = (text: string, ...values: readonly (string | number | null)[]) => {
    store.write(() => sql(text).run(...values))
  }
  const cache = createEntryCache()
  store.onLost(cache.clear)
  return {
    begin: () => store.begin(),
    onFlush: (flush) => store.beforeCommit(flush),
    onLost: (forget) => store.onLost(forget),
    durable: () => store.durable(),
    ...entries(sql, write, cache),
    ...executions(sql, write),
    ...history(sql, write),
    ...timers(sql, write),
  }
}

type Sql = (text: string) => StatementSync
type Write = (text: string, ...values: readonly (string | number | null)[]) => void

function entries(sql: Sql, write: Write, cache: EntryCache): Pick<Journal, 'find' | 'put' | 'remove' | 'list'> {
  const read = <Kind extends keyof Entries>(row: Record<string, unknown>): Entries[Kind] =>
    JSON.parse(String(row.entry))
  return {
    find<Kind extends keyof Entries>(kind: Kind, key: string) {
      const found = cache.find(kind, key, () => {
        const row = sql('SELECT entry FROM machine_entry WHERE kind = ? AND key = ?').get(kind, key)
        return row && { text: String(row.entry), entry: read<Kind>(row) }
      })
      return found as Entries[Kind] | undefined
    },
    put(kind, { key, parent, rank }, entry) {
      cache.drop(kind, key)
      write(
        'INSERT OR REPLACE INTO machine_entry VALUES (?, ?, ?, ?, ?)',
        kind,
        key,
        parent,
        rank,
        JSON.stringify(entry),
      )
    },
    remove(kind, key) {
      cache.drop(kind, key)
      write('DELETE FROM machine_entry WHERE kind = ? AND key = ?', kind, key)
    },
    list(kind, parent, { after, limit, descending }) {
      const [beyond, order] = descending ? ['<', 'DESC'] : ['>', 'ASC']
      const page = after === undefined ? '' : `AND rank ${beyond} ?`
      return sql(`SELECT entry FROM machine_entry WHERE kind = ? AND parent = ? ${page} ORDER BY rank ${order} LIMIT ?`)
        .all(kind, parent, ...(after === undefined ? [] : [after]), limit)
        .map((row) => read<typeof kind>(row))
    },
  }
}

function executions(
  sql: Sql,
  write: Write,
): Pick<Journal, 'lastNumber' | 'addExecution' | 'saveProgress' | 'findExecution' | 'listExecutions'> {
  return {
    lastNumber: () => Number(sql('SELECT max(number) AS number FROM execution').get()?.number ?? 0),
    addExecution(row) {
      const { number, arn, name, machine, machineName, version = null, alias = null, revision, roleArn } = row
      const { input, started, status, stopped = null, due = null, calling, state } = row
      const head = [number, arn, name, machine, machineName, version, alias, revision, roleArn, input, started]
      write(insertExecution, ...head, status, stopped, due, Number(calling), state)
    },
    saveProgress({ number, status, stopped = null, due = null, calling, state }) {
      const text = 'UPDATE execution SET status = ?, stopped = ?, due = ?, calling = ?, state = ? WHERE number = ?'
      write(text, status, stopped, due, Number(calling), state, number)
    },
    findExecution(by) {
      const row =
        'arn' in by
          ? sql('SELECT * FROM execution WHERE arn = ?').get(by.arn)
          : sql('SELECT * FROM execution WHERE number = ?').get(by.number)
      return row && executionOf(row)
    },
    listExecutions(listing) {
      const { where, values } = conditionOf(listing)
      return sql(`SELECT * FROM execution WHERE ${where} ORDER BY number DESC LIMIT ?`)
        .all(...values, listing.limit)
        .map(executionOf)
    },
  }
}

function conditionOf({ machine, version, alias, status, before }: Listing) {
  const parts: readonly (readonly [string, string | number | undefined])[] = [
    ['machine = ?', machine],
    ['version = ?', version],
    ['alias = ?', alias],
    ['status = ?', status],
    ['number < ?', before],
  ]
  const said = parts.flatMap(([text, value]) => (value === undefined ? [] : [{ text, value }]))
  return { where: said.map(({ text }) => text).join(' AND '), values: said.map(({ value }) => value) }
}

/** NULL columns become absent fields. */
function executionOf(row: Record<string, unknown>): ExecutionRow {
  const said = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  return { ...(said as unknown as ExecutionRow), calling: row.calling === 1 }
}

function history(sql: Sql, write: Write): Pick<Journal, 'addEvents' | 'readEvents'> {
  return {
    addEvents(number, events) {
      const [first, last] = [events[0]?.id ?? 0, events.at(-1)?.id ?? 0]
      write('INSERT INTO execution_events VALUES (?, ?, ?, ?)', number, first, last, JSON.stringify(events.map(pack)))
    },
    readEvents(number, from, to) {
      return sql('SELECT events FROM execution_events WHERE execution = ? AND first <= ? AND last >= ? ORDER BY first')
        .all(number, to, from)
        .flatMap(({ events }) => (JSON.parse(String(events)) as Packed[]).map(unpack))
        .filter(({ id }) => id >= from && id <= to)
    },
  }
}

/** Field names would be a third of the history: events are stored as tuples. */
type Packed = readonly [number, number, number, string, string?, HistoryEvent['details']?]

const pack = ({ id, previousEventId, timestamp, type, detailsKey, details }: HistoryEvent): Packed =>
  detailsKey === undefined
    ? [id, previousEventId, timestamp, type]
    : [id, previousEventId, timestamp, type, detailsKey, shorten(details, timestamp)]

const unpack = ([id, previousEventId, timestamp, type, detailsKey, details]: Packed): HistoryEvent => ({
  id,
  previousEventId,
  timestamp,
  type,
  detailsKey,
  details: lengthen(details, timestamp),
})

type Details = HistoryEvent['details']

/** What every Lambda answers with would be the other third. */
function shorten(details: Details, at: number): Details {
  const output = details?.output
  const short = typeof output === 'string' ? shortenOutput(output, at) : undefined
  return short ? { ...details, output: short } : details
}

function lengthen(details: Details, at: number): Details {
  const output = details?.output
  return Array.isArray(output) ? { ...details, output: lengthenOutput(output as unknown as ShortOutput, at) } : details
}

function timers(sql: Sql, write: Write): Pick<Journal, 'findDue' | 'nextDue' | 'postpone' | 'findCalling'> {
  const numbers = (rows: readonly Record<string, unknown>[]) => rows.map(({ number }) => Number(number))
  return {
    findDue: (now, limit) =>
      numbers(
        sql('SELECT number FROM execution WHERE due IS NOT NULL AND due <= ? ORDER BY due, number LIMIT ?').all(
          now,
          limit,
        ),
      ),
    nextDue() {
      const due = sql('SELECT min(due) AS due FROM execution WHERE due IS NOT NULL').get()?.due
      return due === null || due === undefined ? undefined : Number(due)
    },
    postpone: (number, due) => write('UPDATE execution SET due = ? WHERE number = ?', due, number),
    findCalling: (after, limit) =>
      numbers(
        sql('SELECT number FROM execution WHERE calling = 1 AND number > ? ORDER BY number LIMIT ?').all(after, limit),
      ),
  }
}

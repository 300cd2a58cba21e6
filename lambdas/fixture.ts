import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIds } from '../lib/adapters/ids.ts'
import { createLocalFiles } from '../lib/adapters/local/files.ts'
import { openStore } from '../lib/adapters/local/store.ts'
import { createLocalTable } from '../lib/adapters/local/table.ts'
import type { Machines, Notices, Ports } from '../lib/desk/ports.ts'
import type { Fields, Log } from './log.ts'
import type { Attribute } from './stream-row.ts'

/** For tests: ports over memory, machines and notices that keep what they are told, and a log to look at. */
export function openDesk({ refuses = false } = {}) {
  const sent: unknown[] = []
  const lines: (Fields & { level: 'info' | 'error'; message: string })[] = []
  const take = <T>(value: T, ...told: readonly unknown[]): Promise<T> => {
    if (refuses) return Promise.reject(new Error('not taken'))
    sent.push(told)
    return Promise.resolve(value)
  }
  const machines: Machines = {
    publish: async (name) => ({ version: `${name}:1` }),
    start: (run) => take(undefined, 'start', run),
    succeed: (token, output) => take('taken', 'succeed', token, output),
    fail: (token, error) => take('taken', 'fail', token, error),
  }
  const notices: Notices = { send: (key, message) => take(undefined, 'notice', key, message) }
  const clock = { now: () => Date.UTC(2026, 10, 23, 1) }
  const ports: Ports = {
    table: createLocalTable(openStore()),
    machines,
    files: createLocalFiles(mkdtempSync(join(tmpdir(), 'onevisit-'))),
    notices,
    clock,
    ids: createIds(clock),
  }
  const log: Log = {
    info: (message, fields) => void lines.push({ level: 'info', message, ...fields }),
    error: (message, fields) => void lines.push({ level: 'error', message, ...fields }),
  }
  return { ports, sent, log, lines }
}

export const context = { awsRequestId: '8f5d1c0e-call' }

/** A JSON value as DynamoDB's streams write it. */
export function toAttribute(value: unknown): Attribute {
  if (typeof value === 'string') return { S: value }
  if (typeof value === 'number') return { N: String(value) }
  if (typeof value === 'boolean') return { BOOL: value }
  if (value === null) return { NULL: true }
  if (Array.isArray(value)) return { L: value.map(toAttribute) }
  return { M: toImage(Object(value)) }
}

/** An image as it stands in a stream record; fields without a value are not there. */
export function toImage(row: Readonly<Record<string, unknown>>): Record<string, Attribute> {
  const there = Object.entries(row).filter(([, value]) => value !== undefined)
  return Object.fromEntries(there.map(([name, value]) => [name, toAttribute(value)]))
}

import type { Key, Row, Write } from '../ports.ts'

/** What must leave the desk after a change: it is written in the same transaction and sent by the relay until it is taken. */
export type Outgoing =
  | { readonly send: 'start'; readonly version: string; readonly name: string; readonly input: unknown }
  | { readonly send: 'succeed'; readonly token: string; readonly output: unknown }
  | { readonly send: 'fail'; readonly token: string; readonly error: string; readonly cause: string }
  | { readonly send: 'notice'; readonly message: unknown }
  /** For the provincial platform: what happened, with ids only. */
  | { readonly send: 'event'; readonly message: unknown }

/** `due`: not before (ms); `attempts`: failed so far; `parked`: given up on until a person has looked. */
export interface OutboxRow extends Row {
  readonly outgoing: Outgoing
  readonly due: number
  readonly attempts: number
  readonly parked?: boolean
}

const shards = 4

/** The partition, so that a busy city does not write all to one. */
export const outboxes: readonly { readonly pk: string }[] = Array.from({ length: shards }, (_, shard) => ({
  pk: `OUTBOX#${shard}`,
}))

export const isOutbox = (key: Key): boolean => key.pk.startsWith('OUTBOX#')

/** One row for the transaction that makes it necessary. `id` names it for good: the key under which receivers drop repetitions. */
export function outboxWrite(id: string, outgoing: Outgoing, now: number): Write {
  const row: OutboxRow = { pk: `OUTBOX#${shardOf(id)}`, sk: id, outgoing, due: now, attempts: 0 }
  return { put: row }
}

function shardOf(id: string): number {
  let sum = 0
  for (let i = 0; i < id.length; i++) sum = (sum + id.charCodeAt(i)) % shards
  return sum
}

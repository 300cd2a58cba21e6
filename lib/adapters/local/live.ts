import type { Table, Write } from '../../desk/ports.ts'
import { createListeners, type Listener, type Topic } from './listeners.ts'

/** Tells open streams of what changes in the table, once it is on disk. Only memory: whoever lost a stream opens it again and reads anew. */
export interface Live {
  /** A table whose changes are told. */
  follow(table: Table): Table
  /** Keeps the response open, and begins it; false when there are too many already. */
  open(listener: Listener): boolean
  /** Says something on one stream. */
  say(listener: Listener, data: unknown): void
  /** How many streams are open. */
  readonly size: number
  /** Ends all streams. */
  end(): void
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

interface LiveOptions {
  /** Resolves when what is written by now is on disk. */
  durable(): Promise<void>
  /** How often a stream that has nothing to say shows that it is there, and is ended when it may no longer be, in ms. */
  readonly beatEvery?: number
}

export function createLive({ durable, beatEvery = 20_000 }: LiveOptions): Live {
  const listeners = createListeners()
  let timer: NodeJS.Timeout | undefined

  const tell = (told: readonly Change[]) => {
    for (const [topic, data] of told) for (const listener of listeners.of(topic)) say(listener, data)
  }
  const drop = (listener: Listener) => {
    listeners.drop(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  return {
    follow: (table) => ({
      ...table,
      async transact(writes) {
        const outcome = await table.transact(writes)
        const told = outcome.done && listeners.size > 0 ? changesOf(writes) : []
        if (told.some(([topic]) => listeners.has(topic))) durable().then(() => tell(told), dropped)
        return outcome
      },
    }),
    open(listener) {
      const { response } = listener
      if (!listeners.add(listener)) return false
      timer ??= setInterval(() => listeners.all().forEach(beat), beatEvery).unref()
      response.on('close', () => drop(listener))
      response.writeHead(200, headers)
      response.write('retry: 3000\n\n')
      // Who hung up meanwhile has no close to come.
      if (response.destroyed) drop(listener)
      return true
    },
    say,
    get size() {
      return listeners.size
    },
    end() {
      for (const { response } of listeners.all()) response.end()
    },
  }
}

/** What was not kept is not told. */
const dropped = () => undefined

/** `changed`, to whoever may still hear it. */
function say(listener: Listener, data: unknown): void {
  void write(listener, `event: changed\ndata: ${JSON.stringify(data)}\n\n`)
}

/** A comment; whoever has read nothing since the last one is cut off, so that nothing piles up for them. */
function beat(listener: Listener): void {
  if (listener.response.writableNeedDrain) listener.response.destroy()
  else void write(listener, ': beat\n\n')
}

/** As much as may wait for a reader who is slow, in bytes. */
const mostWaiting = 65_536

async function write({ response, holds }: Listener, text: string): Promise<void> {
  const may = await holds().catch(() => false)
  if (!may) response.end()
  else if (response.writableLength > mostWaiting) response.destroy()
  else if (!response.writableEnded && !response.destroyed) response.write(text)
}

/** A topic, and what is said of it. */
type Change = readonly [Topic, unknown]

/** The topics that a transaction touches, each once. */
function changesOf(writes: readonly Write[]): readonly Change[] {
  const changes = new Map<Topic, unknown>()
  for (const each of writes) {
    if ('check' in each) continue
    const { pk, sk } = 'put' in each ? each.put : each.remove
    if (pk.startsWith('INBOX#')) changes.set(pk, {})
    else if (pk.startsWith('HANDOVER#')) changes.set(pk.replace('HANDOVER#', 'INBOX#'), {})
    else if (sk === 'HEAD' && 'put' in each) changes.set(pk, { revision: each.put.rev })
  }
  return [...changes]
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Counts, outside the killed process, what the world has been told. */
export interface Receiver {
  readonly url: string
  /** Effects that happened more than once: two numbers for one item, or one thing told twice under different keys. */
  repeated(): number
  /** Messages that came again under a key already taken, and so had no effect. */
  dropped(): number
  told(): number
  /** The certificate number told for an item of an application. */
  numberOf(application: string, item: string): string | undefined
  close(): void
}

interface Message {
  readonly about: string
  readonly application: string
  readonly item?: string
  readonly number?: string
}

/** Takes notices as a department's system would: it keeps each key and does nothing for one that it has seen. */
export async function startReceiver(): Promise<Receiver> {
  const keys = new Map<string, string>()
  const things = new Map<string, Set<string>>()
  let dropped = 0

  const take = (key: string, text: string) => {
    if (keys.has(key)) {
      dropped++
      if (keys.get(key) !== text) things.set(`changed ${key}`, new Set(['first', 'second']))
      return
    }
    keys.set(key, text)
    const { about, application, item = '', number = '' }: Message = JSON.parse(text)
    const thing = `${about} ${application} ${item}`
    things.set(thing, (things.get(thing) ?? new Set()).add(number || key))
  }

  const server = createServer(async (message, response) => {
    let text = ''
    for await (const chunk of message) text += chunk
    take(String(message.headers['idempotency-key']), text)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    repeated: () => [...things.values()].reduce((sum, each) => sum + each.size - 1, 0),
    dropped: () => dropped,
    told: () => keys.size,
    numberOf: (application, item) => things.get(`certificate ${application} ${item}`)?.values().next().value,
    close: () => server.close(),
  }
}

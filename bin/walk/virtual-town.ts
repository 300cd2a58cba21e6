import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHttpServer } from '../../lib/adapters/local/http.ts'
import { openProduct, type Product } from '../../lib/adapters/local/product.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import type { Principal } from '../../lib/application/may.ts'
import type { Days } from '../../lib/bundle/model.ts'
import { getCurrentLaw } from '../../lib/desk/law.ts'
import type { Ports } from '../../lib/desk/ports.ts'
import type { Route } from '../../lib/desk/route.ts'
import type { BuiltPages } from '../../lib/pages/answer-page.ts'
import { lastDayOf } from '../../lib/rules/calendar/calendar.ts'
import { dayOf, startOf } from '../../lib/rules/calendar/day.ts'
import { publishFolder } from '../publish-folder.ts'
import { type Call, createClient } from './client.ts'
import type { VirtualTime } from './walking.ts'

/** The whole product in a folder of its own, with a clock that the walks move, serving a free port of this computer. */
export interface VirtualTown {
  readonly product: Product
  /** Where it is served, without a slash at its end. */
  readonly url: string
  readonly time: VirtualTime
  as(principal: Principal): Call
  close(): void
}

interface Opening {
  /** The folder of bundles that is published in it. */
  readonly bundles: string
  /** The data folder of a closed town in which they are published already: begins as a copy of it. */
  readonly published?: string
  /** When it begins, in ms. */
  readonly from: number
  /** Pages to be served beside the API. */
  readonly pages?: BuiltPages
  /** What is answered besides: the demo. */
  readonly demo?: readonly Route[]
  readonly passwords?: Ports['passwords']
  report(bug: unknown): void
}

/** Throws an Error that lists the problems when the folder cannot be published. */
export async function openVirtualTown({
  bundles,
  published,
  from,
  pages,
  demo,
  passwords,
  report,
}: Opening): Promise<VirtualTown> {
  let now = from
  const clock = { now: () => now }
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-walks-'))
  if (published) cpSync(published, folder, { recursive: true })
  const product = openProduct({ folder, clock, passwords, report })
  const tokens = createTokens(readTokenKey(folder), clock)
  const server = createHttpServer({
    ports: product.ports,
    store: product.store,
    tokens,
    pages,
    demo,
    live: product.live,
    report,
  })
  const close = () => {
    server.close()
    server.closeAllConnections()
    product.close()
    rmSync(folder, { recursive: true })
  }
  try {
    if (!published) await publishFolder(product.ports, bundles)
    await product.run()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  } catch (thrown) {
    close()
    throw thrown
  }
  const { port } = server.address() as AddressInfo
  const pass = async (days: Days) => {
    now = await morningAfter(product, now, days)
    await product.sweep()
    await product.engine.settled()
    await product.store.durable()
  }
  const url = `http://127.0.0.1:${port}`
  return { product, url, time: { now: clock.now, pass }, as: createClient(url, tokens), close }
}

/** Nine o'clock in China on the day after the last of these days, counted by the calendar that is in force. */
async function morningAfter({ ports }: Product, now: number, days: Days): Promise<number> {
  const { calendar } = await getCurrentLaw(ports)
  return startOf(lastDayOf(calendar, dayOf(now), days) + 1) + 9 * 3_600_000
}

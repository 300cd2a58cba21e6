import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createHttpServer } from '../../lib/adapters/local/http.ts'
import { createTokens } from '../../lib/adapters/local/tokens.ts'
import { demoRoutes } from '../../lib/desk/routes-of-demo.ts'
import { sessionCookie } from '../../lib/desk/signing-in/cookie.ts'
import { openWorld } from './open-world.ts'
import { type Name, principals } from './principals.ts'

/** The world behind a real HTTP server with all that one computer can serve: its streams, and its demo. */
export async function openServedWorld() {
  const world = await openWorld()
  const { ports, town } = world.roles
  const { store, live } = town.product
  const tokens = createTokens(new Uint8Array(32).fill(7), { now: () => Date.UTC(2026, 10, 23, 1) })
  const bugs: unknown[] = []
  const report = (bug: unknown) => void bugs.push(bug)
  const server = createHttpServer({ ports, store, tokens, live, demo: demoRoutes, report })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    ...world,
    live,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** As a page of ours asks, in this one's session; of nobody, without one. */
    cookieOf(name: Name): Record<string, string> {
      const session = world.sessions.get(name)
      if (session === undefined) return {}
      return { cookie: sessionCookie(session).split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' }
    },
    async tokenOf(name: Name): Promise<Record<string, string>> {
      return name === 'anyone' ? {} : { authorization: `Bearer ${await tokens.sign(principals[name], 1)}` }
    },
    /** Throws what was reported as a bug. */
    close(): void {
      live.end()
      server.close()
      server.closeAllConnections()
      if (bugs.length > 0) throw bugs[0]
    },
  }
}

export type ServedWorld = Awaited<ReturnType<typeof openServedWorld>>

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { readBuiltPages } from '../../../lib/adapters/local/built-pages.ts'
import { createHttpServer } from '../../../lib/adapters/local/http.ts'
import { demoRoutes } from '../../../lib/desk/routes-of-demo.ts'
import type { PagesTown } from '../town.ts'
import { pagesFolder } from '../town.ts'

/** The same town with the demo switched on, at an address of its own. */
export async function openDemo({ product: { ports, store } }: PagesTown) {
  const server = createHttpServer({
    ports,
    store,
    tokens: { read: async () => undefined, sign: async () => '' },
    pages: readBuiltPages(pagesFolder),
    demo: demoRoutes,
    report: (bug) => {
      throw bug
    },
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createHttpServer } from '../../lib/adapters/local/http.ts'
import { openProduct } from '../../lib/adapters/local/product.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { bundlesFolder, readPort, settings } from '../environment.ts'
import { printTokens } from '../print-tokens.ts'
import { publishFolder } from '../publish-folder.ts'

/** How often what is due is sent again, in ms. */
const sweepEvery = 1000
/** How long a stop waits for requests under way, in ms. */
const patience = 2000

/** Starts everything on this computer and stays until it is told to stop. */
export async function start(): Promise<undefined> {
  const { folder, noticesUrl } = settings()
  const port = readPort()
  const report = (bug: unknown) => console.error(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug))
  const product = openProduct({ folder, noticesUrl, report })
  const published = await publishFolder(product.ports, bundlesFolder())
  await product.run()

  const tokens = createTokens(readTokenKey(folder), systemClock)
  const server = createHttpServer({ ports: product.ports, store: product.store, tokens, report })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch((cause: Error) => {
    throw new Error(`Port ${port} cannot be used (${cause.message}). Choose another with PORT.`)
  })
  const sweeper = setInterval(() => product.sweep().catch(report), sweepEvery)
  const stop = () => {
    clearInterval(sweeper)
    // Requests under way get their answers; connections that do not end by themselves are cut.
    server.close(() => {
      product.close()
      process.exit(0)
    })
    setTimeout(() => server.closeAllConnections(), patience).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)

  const { port: open } = server.address() as AddressInfo
  console.log(`一件事一次办 OneVisit: http://127.0.0.1:${open}/  (data in ${folder})`)
  for (const { bundle, version } of published) console.log(`  ${bundle.name} · ${bundle.id} v${version}`)
  await printTokens(
    tokens,
    published.map(({ bundle }): Bundle => bundle),
  )
  console.log(`Walk a case:  npm run onevisit -- walk ${relativeWalk}`)
}

const relativeWalk = 'bundles/newborn/walks/granted.yaml'

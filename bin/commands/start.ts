import { once } from 'node:events'
import { globSync } from 'node:fs'
import type { Server } from 'node:http'
import { flushCompileCache } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../../lib/adapters/clock.ts'
import { readBuiltPages } from '../../lib/adapters/local/built-pages.ts'
import { createHttpServer } from '../../lib/adapters/local/http.ts'
import { createJudgeBeside } from '../../lib/adapters/local/judge-beside.ts'
import { openProduct, type Product } from '../../lib/adapters/local/product.ts'
import { createTokens, readTokenKey, type Tokens } from '../../lib/adapters/local/tokens.ts'
import { listDepartments } from '../../lib/desk/signing-in/departments.ts'
import { listStandardPeople } from '../../lib/desk/signing-in/standard-people.ts'
import { listCurrent } from '../../lib/desk/versions.ts'
import {
  bundlesFolder,
  bundlesRegion,
  identityProvider,
  pagesFolder,
  pagesOrigin,
  printsTokens,
  publishesAtOnce,
  readPort,
  settings,
  showsDemo,
} from '../environment.ts'
import { findFirstLink } from '../first-administrator.ts'
import { printTokens } from '../print-tokens.ts'
import { RegionRefused } from '../region-refused.ts'

/** How often what is due is sent again, in ms. */
const sweepEvery = 1000
/** How long a stop waits for requests under way, in ms. */
const patience = 2000
/** How long bundles that changed wait after a restart, so that people's requests come first, in ms. */
const peopleFirst = 500

const report = (bug: unknown) => console.error(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug))

/**
 * Starts everything on this computer and stays until it is told to stop. A folder that has bundles already is served at
 * once and brought up to date behind that: after a crash people wait for neither.
 */
export async function start(args: string[] = []): Promise<undefined> {
  if (args.length > 0)
    throw new Error(`start takes no arguments; PORT, ONEVISIT_DATA and ONEVISIT_BUNDLES are read from the environment.`)
  const { folder, noticesUrl, platformUrl } = settings()
  const port = readPort()
  const atOnce = publishesAtOnce()
  const oidc = identityProvider()
  const demo = showsDemo() ? (await import('../../lib/desk/routes-of-demo.ts')).demoRoutes : undefined
  const withTokens = printsTokens()
  const product = openProduct({
    folder,
    noticesUrl,
    platformUrl,
    judge: createJudgeBeside(),
    identity: oidc && (await import('../../lib/adapters/identity.ts')).createIdentity(oidc, console.error),
    region: bundlesRegion(),
    origin: pagesOrigin(),
    report,
  })
  const tokens = createTokens(readTokenKey(folder), systemClock)
  const before = await listCurrent(product.ports)
  if (before.length === 0) await install(product)

  const server = createHttpServer({
    ports: product.ports,
    store: product.store,
    tokens,
    pages: readBuiltPages(pagesFolder()),
    live: product.live,
    demo,
    report,
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch((cause: Error) => {
    throw new Error(`Port ${port} cannot be used (${cause.message}). Choose another with PORT.`)
  })
  const sweeper = setInterval(() => product.sweep().catch(report), sweepEvery)
  stopOnSignal(product, server, sweeper)
  product.run().catch(report)
  if (before.length > 0) {
    await pause(peopleFirst)
    await bringUpToDate(product, atOnce).catch((problems) => {
      if (problems instanceof RegionRefused) stopAtOnce(product, server, sweeper)
      keepFormer(problems)
    })
  }
  flushCompileCache()
  const { port: open } = server.address() as AddressInfo
  console.log(`一件事一次办 OneVisit: http://127.0.0.1:${open}/  (data in ${folder})`)
  const bundles = await listCurrent(product.ports)
  for (const { bundle, name, version } of bundles) console.log(`  ${name} · ${bundle} v${version}`)
  await tellSigningIn(product, `http://127.0.0.1:${open}`, withTokens ? tokens : undefined)
  const walk = nameWalk(bundles.map(({ bundle }) => bundle))
  console.log(`Walk a case:  npm run onevisit -- walk ${walk}`)
}

/** How people get in: the administrator by a link, once; programs by tokens, when they are asked for. */
async function tellSigningIn(product: Product, here: string, tokens: Tokens | undefined): Promise<void> {
  const link = await findFirstLink(product)
  if (link) console.log(`The administrator’s first link, for one use: ${pagesOrigin() ?? here}${link}`)
  if (!tokens) return console.log('Tokens for the API: npm run onevisit -- tokens')
  await printTokens(listStandardPeople(await listDepartments(product.ports), 'zh'), tokens)
}

/** A case of the folder to begin with, or how one is named. */
function nameWalk(bundles: readonly string[]): string {
  const walks = globSync(`{${bundles.join(',')},}/walks/granted.yaml`, { cwd: bundlesFolder() }).sort()
  // Nothing has to pass in this one.
  const first = walks.find((file) => file.startsWith('newborn')) ?? walks[0]
  return relative('.', join(bundlesFolder(), first ?? '<bundle>/walks/<case>.yaml'))
}

/** Loaded when needed: reading YAML is half of all the code. */
async function install({ ports }: Product, reason?: string): Promise<void> {
  const { publishFolder } = await import('../publish-folder.ts')
  await publishFolder(ports, bundlesFolder(), reason)
}

/** What was changed in the folder waits for a second person, unless the administrator orders otherwise for this computer. */
async function bringUpToDate(product: Product, atOnce: boolean): Promise<void> {
  if (atOnce) return install(product, 'ONEVISIT_PUBLISH=now')
  const { proposeFolder } = await import('../propose-folder.ts')
  const waiting = await proposeFolder(product.ports, bundlesFolder())
  if (!waiting) return
  const { id, status, decided } = waiting
  console.log(`The files of ${bundlesFolder()} are not what is published.`)
  if (status === 'returned') console.log(`They were returned: ${decided?.reason ?? ''} (proposal ${id}). Change them.`)
  else console.log(`They wait as proposal ${id}. A second person approves: npm run onevisit -- approve ${id}`)
  console.log('What was published before stays in force. ONEVISIT_PUBLISH=now publishes at once, on your own computer.')
}

/** Mistakes in bundles stop nothing that runs: what was published before goes on. Those in the region's settings stop the start. */
function keepFormer(problems: unknown): void {
  if (problems instanceof RegionRefused) throw problems
  console.error(problems instanceof Error ? problems.message : String(problems))
  console.error('The versions published before stay in force.')
}

function stopAtOnce(product: Product, server: Server, sweeper: NodeJS.Timeout): void {
  clearInterval(sweeper)
  server.close()
  server.closeAllConnections()
  product.close()
}

function stopOnSignal(product: Product, server: Server, sweeper: NodeJS.Timeout): void {
  const stop = () => {
    clearInterval(sweeper)
    product.live.end()
    // Requests under way get their answers; connections that do not end by themselves are cut.
    server.close(() => {
      product.close()
      process.exit(0)
    })
    setTimeout(() => server.closeAllConnections(), patience).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

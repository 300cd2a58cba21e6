import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isOutbox } from '../../desk/changes/outbox.ts'
import { asOutboxRow, relay, relayDue } from '../../desk/changes/relay.ts'
import { sweepDue } from '../../desk/changes/sweep.ts'
import type { Clock, Notices, Ports } from '../../desk/ports.ts'
import type { Engine } from '../../runtime/engine/engine.ts'
import { systemClock } from '../clock.ts'
import { createIds } from '../ids.ts'
import { createNotices } from '../notices.ts'
import { createPasswords } from '../passwords.ts'
import { createDeskFunctions } from './desk-functions.ts'
import { createLocalFiles } from './files.ts'
import { createLive, type Live } from './live.ts'
import { createLocalMachines, openEngine } from './machines.ts'
import { openStore, type Store } from './store.ts'
import { withStream } from './stream.ts'
import { createLocalTable } from './table.ts'

export interface ProductOptions {
  /** The data folder; when undefined rows are kept in memory and files in a temporary folder. */
  readonly folder?: string
  readonly clock?: Clock
  /** Where notices are posted to; none are written when undefined. */
  readonly noticesUrl?: string
  /** Where each event is posted to, for the provincial platform; none are written when undefined. */
  readonly platformUrl?: string
  /** Where proposed sources are checked; in this thread when undefined. */
  readonly judge?: Ports['judge']
  /** How passwords are hashed; as it should be when undefined. */
  readonly passwords?: Ports['passwords']
  /** Where people sign in besides; with accounts of our own only when undefined. */
  readonly identity?: Ports['identity']
  /** The region below that of the catalogue that is served; that of the catalogue when undefined. */
  readonly region?: string
  /** Where people reach the pages, when not where the server listens. */
  readonly origin?: string
  /** How often open streams show that they are there, in ms; every 20 s when undefined. */
  readonly beatEvery?: number
  report(bug: unknown): void
}

/** The whole product on one computer, without its HTTP server. */
export interface Product {
  readonly ports: Ports
  readonly store: Store
  readonly engine: Engine
  /** Open streams, which hear of what changes. */
  readonly live: Live
  /** Goes on where it was: unanswered calls, timers, everything in the outbox. */
  run(): Promise<void>
  /** Enters what time has brought about and sends whatever is due; called on a timer. */
  sweep(): Promise<void>
  close(): void
}

/** Opens the data folder and puts the parts together. Throws StoreRefused when another server has the folder. */
export function openProduct({
  folder,
  clock = systemClock,
  noticesUrl,
  platformUrl,
  judge,
  passwords = createPasswords(),
  identity,
  region,
  origin,
  beatEvery,
  report,
}: ProductOptions): Product {
  const store = openStore(folder)
  const live = createLive({ durable: () => store.durable(), beatEvery })
  const engine = openEngine(store, { clock, invoke: (call) => functions(call), report })
  const ports: Ports = {
    table: withStream(
      live.follow(createLocalTable(store)),
      isOutbox,
      (row) => void relay(ports, asOutboxRow(row)).catch(report),
    ),
    machines: createLocalMachines(engine),
    files: createLocalFiles(join(folder ?? mkdtempSync(join(tmpdir(), 'onevisit-')), 'files')),
    notices: noticesUrl === undefined ? undefined : afterDisk(store, createNotices({ url: noticesUrl })),
    platform: platformUrl === undefined ? undefined : afterDisk(store, createNotices({ url: platformUrl })),
    judge,
    identity,
    ...(region !== undefined && { region }),
    passwords,
    ...(origin !== undefined && { origin }),
    clock,
    ids: createIds(clock),
  }
  const functions = createDeskFunctions(ports)
  const sweep = async () => {
    await sweepDue(ports, report)
    await relayDue(ports)
  }
  return {
    ports,
    store,
    engine,
    live,
    sweep,
    async run() {
      await engine.run()
      await sweep()
    },
    close() {
      live.end()
      engine.stop()
      store.close()
    },
  }
}

/** What leaves the computer must be on disk first. */
function afterDisk(store: Store, notices: Notices): Notices {
  return {
    async send(key, message) {
      await store.durable()
      await notices.send(key, message)
    },
  }
}

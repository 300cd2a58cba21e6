import { systemClock } from '../lib/adapters/clock.ts'
import { createIds } from '../lib/adapters/ids.ts'
import type { Ports } from '../lib/desk/ports.ts'

/** A function holds only what its role allows; reaching for more is a bug, found at once. */
export const withheld = (): never => {
  throw new Error('this function is not given this port')
}

/** The desk's ports with nothing behind them. */
export const noPorts: Ports = {
  table: { get: withheld, query: withheld, transact: withheld },
  machines: { publish: withheld, start: withheld, succeed: withheld, fail: withheld },
  files: { put: withheld, get: withheld },
  notices: { send: withheld },
  clock: systemClock,
  ids: createIds(systemClock),
}

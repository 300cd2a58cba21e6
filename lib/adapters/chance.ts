import { randomFillSync } from 'node:crypto'

const pool = Buffer.allocUnsafeSlow(8192)
let used = pool.length

/** `count` random bytes, at most 8,192, fetched from the system in larger portions: one call costs more than its bytes. */
export function randomBytes(count: number): Uint8Array {
  if (used + count > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Uint8Array.prototype.slice.call(pool, used, used + count)
  // What was given out is not kept.
  pool.fill(0, used, used + count)
  used += count
  return bytes
}

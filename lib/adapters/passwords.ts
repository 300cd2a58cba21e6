import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { Passwords } from '../desk/ports.ts'
import { Refusal } from '../desk/refusal.ts'

/** What scrypt costs now (OWASP: N = 2^17, r = 8, p = 1): 128 MB and some tenths of a second. Hashes made with other costs keep theirs. */
const today = { N: 2 ** 17, r: 8, p: 1 }
const saltBytes = 16
const keyBytes = 32
const maxmem = 256 * 1024 * 1024

/** So many are hashed side by side, half of the threads that files need too; so many more may wait, some seconds. */
const most = { running: 2, waiting: 20 }

/** Passwords by scrypt (RFC 7914), off the thread that serves people. Lower costs are for tests. */
export function createPasswords(costs = today): Passwords {
  const inTurn = createTurns()
  const derive = (password: string, salt: Buffer, options: ScryptOptions) =>
    inTurn(() => scryptKey(password.normalize('NFKC'), salt, options))
  // Looks like any other, and is of no password: its key was never derived.
  const nobody = write(costs, randomBytes(saltBytes), randomBytes(keyBytes))
  return {
    async hash(password) {
      const salt = randomBytes(saltBytes)
      return write(costs, salt, await derive(password, salt, costs))
    },
    async verify(password, hash = nobody) {
      const { salt, key, ...options } = read(hash)
      return timingSafeEqual(await derive(password, salt, options), key)
    },
  }
}

function write({ N, r, p }: typeof today, salt: Buffer, key: Buffer): string {
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

function read(hash: string) {
  const [name, N, r, p, salt = '', key = ''] = hash.split('$')
  // Never with the hash itself.
  if (name !== 'scrypt') throw new Error('a stored password is of no known kind')
  return {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  }
}

function scryptKey(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, keyBytes, { ...options, maxmem }, (bug, key) => (bug ? reject(bug) : resolve(key)))
  })
}

/** Runs at most `most.running` at a time, in the order in which they came. */
function createTurns() {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most.running) {
      if (waiting.length >= most.waiting) throw new Refusal('busy')
      // Whoever ends hands over its place.
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

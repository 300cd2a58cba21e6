import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jwtVerify, SignJWT } from 'jose'
import type { Principal } from '../../application/may.ts'
import { findPrincipal } from '../../desk/claims.ts'
import type { Clock } from '../../desk/ports.ts'

/** Signs and reads the tokens of the built-in identities (HS256). Reading answers undefined for anything not ours, altered or expired. */
export interface Tokens {
  sign(principal: Principal, hours: number): Promise<string>
  read(token: string): Promise<Principal | undefined>
}

const issuer = 'onevisit-local'
/** Tokens read before, so that each is verified once; the oldest go first. */
const remembered = 10_000

export function createTokens(key: Uint8Array, clock: Clock): Tokens {
  const seen = new Map<string, { principal: Principal; until: number }>()
  const seconds = () => Math.floor(clock.now() / 1000)

  async function verify(token: string): Promise<Principal | undefined> {
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer,
        algorithms: ['HS256'],
        requiredClaims: ['exp'],
        currentDate: new Date(clock.now()),
      })
      const principal = findPrincipal(payload)
      if (principal) remember(token, principal, (payload.exp ?? 0) * 1000)
      return principal
    } catch {
      return undefined
    }
  }

  function remember(token: string, principal: Principal, until: number): void {
    seen.set(token, { principal, until })
    if (seen.size > remembered) for (const oldest of [...seen.keys()].slice(0, remembered / 10)) seen.delete(oldest)
  }

  return {
    sign: ({ role, id, department, hall }, hours) =>
      new SignJWT({ role, ...(department ? { department } : {}), ...(hall && { hall }) })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(issuer)
        .setSubject(id)
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + Math.round(hours * 3600))
        .sign(key),
    read(token) {
      const known = seen.get(token)
      if (known && known.until > clock.now()) return Promise.resolve(known.principal)
      return verify(token)
    },
  }
}

/** Bytes of a key for HS256 (RFC 7518, 3.2: as long as the hash). */
const keyBytes = 32

/** The folder's signing key, made at the first start and readable by its owner only. Throws an Error with a sentence for people when it is none. */
export function readTokenKey(folder: string): Uint8Array {
  const file = join(folder, 'token.key')
  if (!existsSync(file)) makeKey(folder, file)
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64')
  if (key.length >= keyBytes) return key
  throw new Error(
    `The signing key ${file} is damaged. Remove it: the next start makes a new one, and tokens given out before end.`,
  )
}

/** Written aside and through to the disk before it gets its name: a key that is there is whole. */
function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true })
  const aside = `${file}.new`
  writeFileSync(aside, randomBytes(keyBytes).toString('base64'), { mode: 0o600, flush: true })
  renameSync(aside, file)
}

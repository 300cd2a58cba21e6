import { hash, randomBytes } from 'node:crypto'

/** A fresh secret: 32 random bytes as 43 characters of base64url. */
export const makeSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. It has 256 random bits: nobody guesses it from its hash, so this one may be fast. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'base64url')

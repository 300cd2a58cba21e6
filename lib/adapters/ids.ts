import type { Clock, Ids } from '../desk/ports.ts'
import { randomBytes } from './chance.ts'

/** Crockford's base 32 in small letters: without i, l, o and u, which are misread; in ASCII order, so that ids sort. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ids in the layout of ULID: 10 characters of milliseconds, 16 of chance. Two of one millisecond sort by chance. */
export function createIds(clock: Clock): Ids {
  return { next: () => time(clock.now()) + chance(randomBytes(10)) }
}

function time(ms: number): string {
  let text = ''
  let rest = ms
  for (let place = 0; place < 10; place++) {
    text = alphabet.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

function chance(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return text
}

import type { IncomingMessage } from 'node:http'
import { Refusal } from '../../desk/refusal.ts'

/** How much of a body that has told its length and is too large is read, so that its sender hears the answer before the connection ends. */
const mostRead = 10 * 1024 * 1024

/** How much of all bodies that are being read is held at once, in bytes: whoever sends more than fits waits for another time. */
const mostHeld = 128 * 1024 * 1024
let held = 0

/**
 * The whole body; or why it is refused: then nothing of it is kept, and little or nothing read. `largest` in bytes. A
 * length that is told is judged before anything is read; without one the body is cut off where it becomes too large.
 */
export function readBody(message: IncomingMessage, largest: number): Promise<Buffer | Refusal> {
  const told = Number(message.headers['content-length'] ?? 0)
  const most = told > 0 ? Math.max(mostRead, largest) : largest
  if (told > most) return Promise.resolve(new Refusal('too-large'))
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    let kept = 0
    const drop = () => {
      held -= kept
      kept = 0
      chunks.length = 0
    }
    const cut = (why: 'too-large' | 'busy') => {
      drop()
      message.pause()
      resolve(new Refusal(why))
    }
    message.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) return cut('too-large')
      if (Math.max(size, told) > largest) return drop()
      if (held + chunk.length > mostHeld) return cut('busy')
      chunks.push(chunk)
      kept += chunk.length
      held += chunk.length
    })
    message.on('end', () => {
      resolve(size > largest ? new Refusal('too-large') : Buffer.concat(chunks, size))
      drop()
    })
    message.on('error', reject)
    message.on('close', drop)
  })
}

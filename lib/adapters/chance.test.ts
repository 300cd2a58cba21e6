import { expect, test } from 'vitest'
import { randomBytes } from './chance.ts'

test('bytes are of the wanted number, never repeat, and are the caller’s own', () => {
  const seen = new Set<string>()
  for (let n = 0; n < 2000; n++) {
    const bytes = randomBytes(16)
    expect(bytes).toHaveLength(16)
    seen.add(Buffer.from(bytes).toString('hex'))
    bytes.fill(0)
  }
  expect(seen.size).toBe(2000)
})

test('every value of a byte comes about equally often', () => {
  const counts = new Array<number>(256).fill(0)
  for (let n = 0; n < 64; n++) for (const byte of randomBytes(4096)) counts[byte] = (counts[byte] ?? 0) + 1
  for (const count of counts) expect(Math.abs(count - 1024)).toBeLessThan(260)
})

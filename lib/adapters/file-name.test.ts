import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from './file-name.ts'

test('plain names stay as they are', () => {
  for (const name of ['a', 'a1/scan-2.pdf', '0/1/2', 'a_b.c.d']) expect(safeFileName(name)).toBe(name)
})

test('whatever the name, the path is plain, stays in its folder and belongs to that name alone', () => {
  const seen = new Map<string, string>()
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('.', '..', '/', 'A', '%41', 'a', '\\', '\0'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const name = pieces.join('')
      let path: string
      try {
        path = safeFileName(name)
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError)
        return
      }
      expect(path).toMatch(/^[0-9a-z_%-][0-9a-z._%-]*(\/[0-9a-z_%-][0-9a-z._%-]*)*$/)
      expect(seen.get(path) ?? name).toBe(name)
      seen.set(path, name)
    }),
    { numRuns: 2000 },
  )
})

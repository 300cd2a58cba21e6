import { expect, test } from 'vitest'
import type { Principal } from '../../application/may.ts'
import { createTokens } from './tokens.ts'

test('a token brings back whom it was signed for, whole', async () => {
  const clock = { now: () => Date.UTC(2026, 10, 23) }
  const [signs, reads] = [createTokens(new Uint8Array(32), clock), createTokens(new Uint8Array(32), clock)]
  const people: readonly Principal[] = [
    { role: 'applicant', id: 'zhang' },
    { role: 'officer', id: 'wang', department: 'police' },
    { role: 'officer', id: 'wang', department: 'police', hall: true },
    { role: 'chief', id: 'li', department: 'police', hall: true },
  ]
  for (const person of people) expect(await reads.read(await signs.sign(person, 1))).toEqual(person)
})

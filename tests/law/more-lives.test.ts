import { test } from 'vitest'
import { expectLawful } from './lives.ts'

test('a thousand more applications keep every rule of the law, and none is left hanging', async () => {
  await expectLawful(1000, 2000)
}, 300_000)

import { test } from 'vitest'
import { expectLawful } from './lives.ts'

test('a thousand applications among random people keep every rule of the law, and none is left hanging', async () => {
  await expectLawful(0, 1000)
}, 300_000)

import { expect, test } from 'vitest'
import { tasksOf } from './acceptance-town.ts'
import { look, openTown, submitted } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

test('the largest bundle that departments may accept, 80 items, is on all their tables with its filing', async () => {
  const items = Array.from({ length: 80 }, (_, n) => `item-${n}`)
  const bundle = sampleBundle(Object.fromEntries(items.map((item) => [item, {}])), 'large')
  const town = await openTown({ ...bundle, accept: { by: 'departments' } })
  const application = await submitted(town, 'large')
  expect((await look(town, application)).status).toBe('checking')
  for (const item of items) expect(await tasksOf(town, item)).toEqual(['check'])
})

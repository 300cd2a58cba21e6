import { expect, test } from 'vitest'
import { publish } from '../../lib/desk/publish.ts'
import { applicant, decide, look, openTown, submitted } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

test('a running application stays on the version that it was filed under, and a new one takes the newest', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: {} }))
  const before = await submitted(town, 'sample')
  expect(await publish(town.product.ports, sampleBundle({ a: {}, b: {}, c: {} }))).toEqual({ version: 2, fresh: true })
  const after = await submitted(town, 'sample')
  expect(Object.keys((await look(town, before)).items)).toEqual(['a', 'b'])
  expect(Object.keys((await look(town, after)).items)).toEqual(['a', 'b', 'c'])
  for (const item of ['a', 'b']) await decide(town, before, item)
  expect((await look(town, before)).status).toBe('ready')
  for (const item of ['a', 'b']) await decide(town, after, item)
  expect((await look(town, after)).status).toBe('in-progress')
})

test('the same bundle again is no new version; going back to an older one is', async () => {
  const { product } = await openTown(sampleBundle({ a: {} }))
  expect(await publish(product.ports, sampleBundle({ a: {} }))).toEqual({ version: 1, fresh: false })
  expect(await publish(product.ports, sampleBundle({ a: {}, b: {} }))).toEqual({ version: 2, fresh: true })
  expect(await publish(product.ports, sampleBundle({ a: {} }))).toEqual({ version: 3, fresh: true })
})

test('a draft begun under an older version is judged by the newest when it is submitted', async () => {
  const town = await openTown(sampleBundle({ a: {} }))
  const saved = await town.ask(applicant, 'POST', '/api/applications', {
    bundle: 'sample',
    form: { 'applicant.name': '张三' },
    way: 'window',
  })
  const bundle = sampleBundle({ a: {} })
  const item = bundle.catalogue.items.a
  if (!item) throw new Error('no item')
  const elements = {
    ...bundle.catalogue.elements,
    'applicant.mobile': { id: 'applicant.mobile', name: '手机', type: 'phone', required: true } as const,
  }
  const items = { a: { ...item, elements: ['applicant.name', 'applicant.mobile'] } }
  await publish(town.product.ports, { ...bundle, catalogue: { ...bundle.catalogue, elements, items } })
  const { application } = saved.body as { application: string }
  const reply = await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  expect(reply).toMatchObject({ status: 422, body: { problems: [{ at: 'form.applicant.mobile', wrong: 'missing' }] } })
})

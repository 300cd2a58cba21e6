import { expect, test } from 'vitest'
import { accept, acceptanceTown, check, empower, filed, lookAt, refusal } from './acceptance-town.ts'
import { decide } from './people.ts'

const counter = { by: 'counter' } as const

test('ACC-07 refusing to accept needs its kind, concrete reason and legal basis, and tells the remedies', async () => {
  const town = await acceptanceTown(counter)
  const application = await filed(town)
  await empower(town)
  const before = await lookAt(town, application)
  for (const lacking of ['code', 'reason', 'basis'])
    expect(await accept(town, application, { refuses: [{ ...refusal, [lacking]: undefined }] }), lacking).toMatchObject(
      {
        status: 422,
        body: { error: 'incomplete', rule: { id: 'ACC-07' } },
      },
    )
  const hasty = { refuses: [{ ...refusal, code: 'incomplete-after-correction' }] }
  expect(await accept(town, application, hasty)).toMatchObject({
    status: 409,
    body: { rule: { id: 'ACC-07.correction-first' } },
  })
  expect(await lookAt(town, application)).toEqual(before)
  expect(await accept(town, application, { refuses: [refusal] })).toMatchObject({ body: { status: 'not-accepted' } })
  const { status, acceptance } = await lookAt(town, application)
  expect(status).toBe('not-accepted')
  expect(acceptance.refused).toMatchObject([
    { ...refusal, items: ['a', 'b', 'c'], remedies: [{ within: '60 days' }, { within: '6 months' }] },
  ])
})

test('PRO-09 nobody turns anything away without stated reasons: not the window, not a check, not a decision', async () => {
  const town = await acceptanceTown({ by: 'departments' })
  const application = await filed(town)
  expect(await check(town, application, 'a', { refuses: {} })).toMatchObject({
    status: 422,
    body: { rule: { id: 'ACC-07' } },
  })
  expect(await check(town, application, 'a', { refuses: { ...refusal, reason: '  ' } })).toMatchObject({ status: 422 })
  for (const item of ['a', 'b', 'c']) await check(town, application, item)
  for (const lacking of [{}, { reason: '不符合条件' }, { basis: '行政许可法 38' }])
    expect((await decide(town, application, 'a', { decision: 'refused', ...lacking })).status).toBe(422)
  expect((await lookAt(town, application)).items[0]).toMatchObject({ status: 'open' })
})

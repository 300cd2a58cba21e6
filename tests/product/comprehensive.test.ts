import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openVirtualTown } from '../../bin/walk/virtual-town.ts'
import { walkCase } from '../../bin/walk/walk-case.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { parseWalk } from '../../lib/bundle/walk.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { ruleOf } from './decision-bundle.ts'
import { handOut, seeDelivery, signed } from './issuing-town.ts'
import { day, filed, papersBundle, pledge, seeItem } from './papers.ts'
import { applicant, decide, look, officerOf, openTown, type Town } from './people.ts'
import { theOne } from './receipt-town.ts'

/** a is had on commitment, b and c are approved; d stands beside the licence. */
function trade(items: Parameters<typeof papersBundle>[0] = {}): Bundle {
  const given = { mode: 'commitment', materials: ['proof'], commitment: pledge('proof') } as const
  const bundle = papersBundle({ a: given, b: {}, c: {}, d: {}, ...items })
  const { catalogue } = bundle
  return {
    ...bundle,
    comprehensive: { certificate: 'one', of: ['a', 'b', 'c'] },
    catalogue: {
      ...catalogue,
      certificates: { ...catalogue.certificates, one: { id: 'one', name: '行业综合许可证', prefix: 'ZHZ' } },
    },
  }
}

const committed = { commits: ['a'], signed: '张三' }
const reasons = { reason: '整改期满仍不符合承诺', basis: '行政许可法 69' }
const refused = { decision: 'refused', reason: '场所不符合条件', basis: '行政许可法 38' }

interface Shown {
  number: string
  status: string
  changedAt?: number
  revokedAt?: number
  parts?: { item: string; name: string; number?: string; status: string }[]
}

const licenceOf = async ({ ask }: Town, application: string) =>
  ((await ask(applicant, 'GET', `/api/applications/${application}`)).body as { licence?: Shown }).licence

const verify = async ({ ask }: Town, number: string) =>
  (await ask(anyone, 'GET', `/api/certificates/${number}`)).body as Shown

/** The number under which an item was granted. */
async function numberOf(town: Town, application: string, item: string) {
  const { certificate } = (await seeItem(town, application, item)) as { certificate?: { number: string } }
  return certificate?.number
}

test('BND-12 when all its permits are granted, one licence under a number of its own shows each of them with its number', async () => {
  const town = await openTown(trade())
  const application = await filed(town, committed)
  for (const item of ['b', 'd']) await decide(town, application, item)
  expect(await licenceOf(town, application)).toBeUndefined()
  await decide(town, application, 'c')
  const licence = await licenceOf(town, application)
  const part = async (item: string) => ({
    item,
    name: `${item}证`,
    number: await numberOf(town, application, item),
    status: 'valid',
  })
  const parts = [await part('a'), await part('b'), await part('c')]
  expect(licence).toMatchObject({ name: '行业综合许可证', status: 'valid', parts })
  expect(new Set([licence?.number, ...parts.map(({ number }) => number)]).size).toBe(4)
  expect(await verify(town, licence?.number ?? '')).toMatchObject({ number: licence?.number, status: 'valid', parts })
  const { body } = await town.ask(applicant, 'GET', `/api/applications/${application}/results`)
  expect(body).toMatchObject({ licence })
})

test('BND-12 revoking one permit is in the licence at once, and the others hold on', async () => {
  const town = await openTown(trade())
  const application = await filed(town, committed)
  for (const item of ['b', 'c', 'd']) await decide(town, application, item)
  const { number = '' } = (await licenceOf(town, application)) ?? {}
  const inspect = (act: string, body: unknown) =>
    town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/${act}`, body)
  await inspect('post-check', { kept: false, says: '场所不符' })
  town.pass(8 * day)
  expect(await inspect('revocation', reasons)).toMatchObject({ status: 200, body: { licence: number } })
  const shown = await verify(town, number)
  expect(shown.parts?.map(({ item, status }) => [item, status])).toEqual([
    ['a', 'revoked'],
    ['b', 'valid'],
    ['c', 'valid'],
  ])
  expect(shown).toMatchObject({ status: 'valid', changedAt: Date.UTC(2026, 11, 1, 1) })
  expect(shown.revokedAt).toBeUndefined()
  expect(await licenceOf(town, application)).toMatchObject({ number, parts: shown.parts })
  const { texts } = await theOne(town, application, 'revoked', 'a')
  expect(texts.说明).toEqual([`行业综合许可证 ${number} 所载该项许可同时失效`])
})

test('BND-12 where its only permit is revoked the licence holds no longer', async () => {
  const town = await openTown(trade())
  const application = await filed(town, committed)
  for (const item of ['b', 'c']) await decide(town, application, item, refused)
  await decide(town, application, 'd')
  const { number = '' } = (await licenceOf(town, application)) ?? {}
  const inspect = (act: string, body: unknown) =>
    town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/${act}`, body)
  await inspect('post-check', { kept: false, says: '场所不符' })
  town.pass(8 * day)
  await inspect('revocation', reasons)
  const shown = await verify(town, number)
  expect(shown).toMatchObject({ status: 'revoked', revokedAt: shown.changedAt })
})

test('BND-12 over some that were refused it is issued for the others and says so; over none it is not issued', async () => {
  const town = await openTown(trade({ a: {} }))
  const application = await filed(town)
  await decide(town, application, 'a')
  for (const item of ['b', 'd']) await decide(town, application, item, refused)
  await decide(town, application, 'c')
  expect((await licenceOf(town, application))?.parts).toMatchObject([
    { item: 'a', status: 'valid' },
    { item: 'b', status: 'not-granted' },
    { item: 'c', status: 'valid' },
  ])
  const none = await filed(town)
  for (const item of ['a', 'b', 'c']) await decide(town, none, item, refused)
  await decide(town, none, 'd')
  expect((await look(town, none)).status).toBe('ready')
  expect(await licenceOf(town, none)).toBeUndefined()
  expect(await verify(town, `ZHZ-2026-${none.toUpperCase()}`)).toMatchObject({ error: 'not-found' })
})

test('BND-12 what is handed over is the one licence, once, and what does not belong to it', async () => {
  const town = await openTown(trade({ a: {} }))
  const application = await filed(town)
  for (const item of ['a', 'b', 'c', 'd']) await decide(town, application, item)
  const { number = '' } = (await licenceOf(town, application)) ?? {}
  expect(await seeDelivery(town, application)).toMatchObject({ licence: { number } })
  expect(ruleOf(await handOut(town, application, { ...signed, items: ['a'] }))).toBe('ISS-07')
  expect((await handOut(town, application, signed)).status).toBe(200)
  const { texts } = await theOne(town, application, 'delivery')
  const numbers = await Promise.all(['a', 'b', 'c', 'd'].map((item) => numberOf(town, application, item)))
  expect(texts.结果名称).toEqual([
    `行业综合许可证 ${number}，载明：a证 ${numbers[0]}；b证 ${numbers[1]}；c证 ${numbers[2]}`,
    `事项d：d证 ${numbers[3]}`,
  ])
})

test('BND-12 whoever opens a restaurant gets one catering licence with the permits of this case', async () => {
  const report = (bug: unknown) => {
    throw bug
  }
  const { as, time, close } = await openVirtualTown({ bundles: 'bundles', from: Date.UTC(2026, 10, 23, 1), report })
  try {
    const file = 'bundles/catering/walks/granted.yaml'
    const read = parseWalk({ file, text: readFileSync(file, 'utf8') })
    if (!('walk' in read)) throw new Error(JSON.stringify(read.problems))
    expect(await walkCase(read.walk, { as, time, bundle: 'catering', show: () => undefined })).toEqual([])
    const call = as({ role: 'applicant', id: 'walker' })
    const [mine] = await call<{ application: string }[]>('GET', '/api/applications')
    const { licence, items } = await call<{
      licence: Shown
      items: { id: string; certificate?: { name: string; number: string } }[]
    }>('GET', `/api/applications/${mine?.application}`)
    const merged = ['food-licence', 'food-licence-chain', 'fire-check', 'tobacco-licence']
    const expected = items
      .filter(({ id, certificate }) => merged.includes(id) && certificate)
      .map(({ id, certificate }) => ({ item: id, ...certificate, status: 'valid' }))
    expect(expected.length).toBeGreaterThan(1)
    expect(licence).toMatchObject({ name: '餐饮行业综合许可证', status: 'valid', parts: expected })
  } finally {
    close()
  }
})

import { expect, test } from 'vitest'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { openProduct } from '../../lib/adapters/local/product.ts'
import type { Principal } from '../../lib/application/may.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Source } from '../../lib/bundle/source.ts'
import { answer } from '../../lib/desk/door.ts'
import { soundLibrary } from '../report/sound-library.ts'
import { applicant, openTown } from './people.ts'
import { designer, publisher, sources } from './publishing-town.ts'

/** The office of a city or of one of its districts, with nothing published yet. */
async function openOffice(region?: string) {
  const bugs: unknown[] = []
  const clock = { now: () => Date.UTC(2026, 10, 23, 1) }
  const product = openProduct({ clock, report: (bug) => bugs.push(bug), ...(region !== undefined && { region }) })
  await product.run()
  const ask = async (principal: Principal, method: string, path: string, body?: unknown) => {
    const { pathname, searchParams } = new URL(path, 'http://town')
    const query = Object.fromEntries(searchParams)
    const request = { method, path: pathname, query, body, principal, requestId: undefined, language: 'zh' as const }
    const reply = await answer(product.ports, request, (bug) => bugs.push(bug))
    expect(bugs).toEqual([])
    return reply
  }
  const publish = async (files: readonly Source[]) => {
    const drafted = await ask(designer, 'POST', '/api/proposals', sources(files))
    const { proposal } = drafted.body as { proposal: string }
    await ask(designer, 'POST', `/api/proposals/${proposal}/submission`)
    return ask(publisher, 'POST', `/api/proposals/${proposal}/approval`)
  }
  return { ask, publish }
}

const centre = (name: string) =>
  `centre: { name: ${name}, address: 一号, hours: 九时至五时, consult: "12345", complain: "12345" }`
const template = soundLibrary({
  'catalogue/all.yaml': ['region: "410400"', `region: "410400"\n${centre('市政务服务中心')}`],
})
const district = (items: string): Source => ({
  file: 'regions/410403.yaml',
  text: `region: "410403"\nname: 卫东区\nwithin: "410400"\n${centre('卫东区政务服务中心')}\nitems:\n  ${items}\n`,
})
const adopted = [...template, district('fire-check: { promise: { days: 2 } }')]

test('BND-02 a district adopts the city’s bundle: its promise and its centre are its own, all else is the city’s', async () => {
  const notices = []
  for (const region of [undefined, '410403']) {
    const { ask, publish } = await openOffice(region)
    expect((await publish(adopted)).status).toBe(200)
    const notice = (await ask(applicant, 'GET', '/api/bundles/inn/notice')).body as { items: { promise: object }[] }
    const guide = (await ask(applicant, 'GET', '/api/bundles/inn/guide')).body as unknown
    notices.push({ ...notice, guide: JSON.stringify(guide) })
  }
  const [city, own] = notices
  if (!city || !own) throw new Error('nothing was told')
  const promises = (told: typeof city) => told.items.map(({ promise }) => promise)
  expect(promises(city)).toEqual([
    { days: 5, count: 'working' },
    { days: 5, count: 'working' },
  ])
  expect(promises(own)).toEqual([
    { days: 2, count: 'working' },
    { days: 5, count: 'working' },
  ])
  expect([city.guide.includes('市政务服务中心'), own.guide.includes('卫东区政务服务中心')]).toEqual([true, true])
  expect(city.guide).not.toContain('卫东区')
  // What the whole takes follows from the promises.
  const rest = ({ guide: _, longest: __, items, ...told }: typeof city & { longest?: unknown }) => ({
    ...told,
    items: items.map((item) => ({ ...item, promise: 0 })),
  })
  expect(rest(own)).toEqual(rest(city))
})

test('BND-02 what a district alters of uniform elements, or promises later than the city, is refused with its place', async () => {
  const { publish, ask } = await openOffice('410403')
  const refused = async (items: string) => {
    const reply = await ask(designer, 'POST', '/api/proposals', sources([...template, district(items)]))
    return [reply.status, JSON.stringify(reply.body)]
  }
  const uniform = await refused('fire-check: { name: 消防审批 }')
  expect(uniform).toEqual([422, expect.stringMatching(/regions\/410403\.yaml:6:17.*the same everywhere/)])
  expect(await refused('fire-check: { materials: [] }')).toEqual([422, expect.stringMatching(/410403\.yaml:6:17/)])
  const later = await refused('fire-check: { promise: { days: 6 } }')
  expect(later).toEqual([422, expect.stringMatching(/regions\/410403\.yaml:6:26.*promises 6 working days/)])
  expect((await publish(adopted)).status).toBe(200)
})

test('BND-02 an office of a district that the files do not know publishes nothing', async () => {
  const { ask } = await openOffice('410411')
  const reply = await ask(designer, 'POST', '/api/proposals', sources(adopted))
  expect([reply.status, JSON.stringify(reply.body)]).toEqual([422, expect.stringMatching(/no region .*410411/)])
})

test('the bundles of the pilot are published for its districts with their own promises', async () => {
  const files = readBundleFiles('bundles')
  const promised = async (region?: string) => {
    const { bundles } = loadBundles(files, { region })
    const { ask } = await openTown(
      ...bundles.filter(({ bundle }) => bundle.id === 'newborn').map(({ bundle }) => bundle),
    )
    const asked = '/api/bundles/newborn/notice?insure=yes&card=yes&reimburse=yes'
    const { items } = (await ask(applicant, 'GET', asked)).body as {
      items: { id: string; promise: { days: number } }[]
    }
    return Object.fromEntries(items.map(({ id, promise }) => [id, promise.days]))
  }
  const [city, weidong] = [await promised(), await promised('410403')]
  expect(weidong).toEqual({
    ...city,
    'birth-certificate': 0,
    'vaccination-certificate': 0,
    'resident-medical-insurance': 0,
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openProduct } from '../../lib/adapters/local/product.ts'
import { defaultSettings } from '../../lib/bundle/settings.ts'
import { getCurrentLaw, getLaw, type LawContent, publishLaw } from '../../lib/desk/law.ts'
import type { Key, Ports } from '../../lib/desk/ports.ts'
import { findDay } from '../../lib/rules/calendar/day.ts'
import { openTown } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'onevisit-law-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const newYear = findDay('2027-01-01') ?? Number.NaN
const year = (of: number) => ({ year: of, notice: '试', off: [`${of}-01-01`], work: [] })
const content: LawContent = { settings: defaultSettings, calendar: { version: 0, years: [year(2026)], local: [] } }
const another: LawContent = { ...content, calendar: { version: 0, years: [year(2026), year(2027)], local: [] } }
const stricter: LawContent = { ...another, settings: { ...defaultSettings, onTheSpotShare: 0.5 } }

/** Ports whose reads are noted. */
function watched(ports: Ports): { readonly ports: Ports; readonly read: string[] } {
  const read: string[] = []
  const get = (key: Key) => {
    read.push(`${key.pk} ${key.sk}`)
    return ports.table.get(key)
  }
  return { ports: { ...ports, table: { ...ports.table, get } }, read }
}

test('before anything is published, weekdays and the law’s own numbers hold, without a row', async () => {
  const { product } = await openTown()
  const { ports, read } = watched(product.ports)
  const law = await getLaw(ports, { calendar: 0, settings: 0 })
  expect(law).toMatchObject({ settings: defaultSettings, settingsVersion: 0 })
  expect(law.calendar.version).toBe(0)
  expect(law.calendar.isWorking(newYear)).toBe(true)
  expect(await getLaw(ports)).toEqual(law)
  expect(read).toEqual([])
})

test('the same working days and settings again are no new version; what changes is the next of its own', async () => {
  const { ports } = (await openTown()).product
  expect(await publishLaw(ports, content)).toEqual({ calendar: 1, settings: 1, fresh: true })
  expect(await publishLaw(ports, content)).toEqual({ calendar: 1, settings: 1, fresh: false })
  expect(await publishLaw(ports, another)).toEqual({ calendar: 2, settings: 1, fresh: true })
  expect(await publishLaw(ports, stricter)).toEqual({ calendar: 2, settings: 2, fresh: true })
  expect(await publishLaw(ports, content)).toEqual({ calendar: 3, settings: 3, fresh: true })
})

test('a law of the past stays as it was: dates can be computed again as they were then', async () => {
  const { ports } = (await openTown()).product
  await publishLaw(ports, content)
  const before = await getCurrentLaw(ports)
  await publishLaw(ports, stricter)
  const now = await getCurrentLaw(ports)
  expect(now).toMatchObject({ settings: stricter.settings, settingsVersion: 2 })
  expect([before.calendar.version, now.calendar.version]).toEqual([1, 2])
  expect([before.calendar.isWorking(newYear), now.calendar.isWorking(newYear)]).toEqual([true, false])
  const again = await getLaw(ports, { calendar: 1, settings: 1 })
  expect(again).toMatchObject({ settings: defaultSettings, settingsVersion: 1 })
  expect(again.calendar).toBe(before.calendar)
})

test('the law in force costs one read; a version is read once', async () => {
  const { product } = await openTown()
  await publishLaw(product.ports, content)
  const { ports, read } = watched(product.ports)
  const first = await getCurrentLaw(ports)
  expect(read.toSorted()).toEqual(['LAW CALENDAR#000001', 'LAW CURRENT', 'LAW SETTINGS#000001'])
  read.length = 0
  expect((await getCurrentLaw(ports)).calendar).toBe(first.calendar)
  expect(read).toEqual(['LAW CURRENT'])
})

test('two who publish different laws at once get one version each', async () => {
  const { ports } = (await openTown()).product
  const both = await Promise.all([publishLaw(ports, content), publishLaw(ports, another)])
  expect(both.map(({ calendar }) => calendar).toSorted()).toEqual([1, 2])
  expect(both.map(({ settings }) => settings)).toEqual([1, 1])
})

test('after a restart the law is the same, and publishing it again changes nothing', async () => {
  const open = () => openProduct({ folder, report: (bug) => expect.unreachable(String(bug)) })
  const before = open()
  await publishLaw(before.ports, stricter)
  await before.store.durable()
  before.close()
  const after = open()
  expect(await publishLaw(after.ports, stricter)).toEqual({ calendar: 1, settings: 1, fresh: false })
  const law = await getCurrentLaw(after.ports)
  expect(law.settings).toEqual(stricter.settings)
  expect(law.calendar.isWorking(newYear)).toBe(false)
  after.close()
})

test('a version that was never published is a bug and not a law', async () => {
  const { ports } = (await openTown()).product
  await expect(getLaw(ports, { calendar: 9, settings: 0 })).rejects.toThrow('calendar 9 was never published')
})

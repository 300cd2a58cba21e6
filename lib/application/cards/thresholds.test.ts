import { expect, test } from 'vitest'
import { defaultSettings } from '../../bundle/settings.ts'
import { dayOf, findDay, printDay } from '../../rules/calendar/day.ts'
import { openCalendar } from '../../rules/calendar/open-calendar.ts'
import { thresholdsOf } from './thresholds.ts'

const calendar = openCalendar({ version: 1, years: [], local: [] })
const start = findDay('2026-03-02') ?? Number.NaN

/** The days on which each colour is first seen, for a limit from Monday 2026-03-02. */
function shown(days: number, supervision: Partial<typeof defaultSettings.supervision> = {}) {
  const settings = { ...defaultSettings, supervision: { ...defaultSettings.supervision, ...supervision } }
  const last = calendar.addWorking(start, days)
  const law = { calendar, settings, settingsVersion: 1 }
  const { reminder, yellow, red } = thresholdsOf(law, { start, limit: { days, count: 'working' }, last, pauses: [] })
  return [reminder, yellow, red].map((at) => (at === undefined ? undefined : printDay(dayOf(at))))
}

test('of twenty working days yellow comes after the eighteenth, red after the twentieth', () => {
  expect(shown(20)).toEqual(['2026-03-27', '2026-03-27', '2026-03-31'])
})

test('where the share is reached only with the last day, red alone comes', () => {
  expect(shown(5)).toEqual(['2026-03-06', undefined, '2026-03-10'])
  expect(shown(5, { yellowAt: 0.5 })).toEqual(['2026-03-06', '2026-03-06', '2026-03-10'])
})

test('what is decided on the spot or within a day has no warning', () => {
  expect(shown(0)).toEqual([undefined, undefined, '2026-03-03'])
  expect(shown(1)).toEqual([undefined, undefined, '2026-03-04'])
  expect(shown(5, { remindBefore: 0 })).toEqual([undefined, undefined, '2026-03-10'])
})

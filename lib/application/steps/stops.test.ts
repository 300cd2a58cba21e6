import { expect, test } from 'vitest'
import { endOf, findDay } from '../../rules/calendar/day.ts'
import type { StepState } from '../state.ts'
import { nine, sampleDossier } from './fixture.ts'
import { isStopped, stoppedDays, stopsClock, stopsOf } from './stops.ts'

const day = (text: string): number => findDay(text) ?? Number.NaN
const notice = (on: string): Pick<StepState, 'notice'> => ({ notice: { at: nine(on), days: 5, says: '' } })
const end = (at: number): Pick<StepState, 'end'> => ({ end: { at, passed: true, says: '', officers: [] } })
const testing = { lists: { a: [{}] } }

test('the day of the notice still counts, the day of the end does not, and days of rest are not counted either way', () => {
  const dossier = sampleDossier({
    ...testing,
    steps: { s1: { ...notice('2026-11-26'), ...end(nine('2026-12-01')) } },
  })
  expect(stopsOf(dossier, 'a')).toEqual([
    { step: 's1', from: day('2026-11-26'), to: day('2026-12-01'), basis: '行政许可法 45' },
  ])
  const through = ['2026-11-26', '2026-11-27', '2026-11-29', '2026-11-30', '2026-12-31']
  expect(through.map((last) => stoppedDays(dossier, 'a', day(last)))).toEqual([0, 1, 1, 2, 3])
  expect(isStopped(dossier, 'a')).toBe(false)
})

test('until it ends a step stops the clock day by day; without a notice, or for other items, it does not', () => {
  const lists = { a: [{}], b: [{}] }
  const dossier = sampleDossier({ lists, steps: { s1: { items: ['a'], ...notice('2026-11-23') } } })
  expect([isStopped(dossier, 'a'), isStopped(dossier, 'b')]).toEqual([true, false])
  expect(stoppedDays(dossier, 'a', day('2026-12-04'))).toBe(9)
  expect(stoppedDays(dossier, 'b', day('2026-12-04'))).toBe(0)
  expect(stopsOf(sampleDossier({ lists, steps: { s1: {} } }), 'a')).toEqual([])
})

test('steps side by side or one inside the other stop each day once', () => {
  const steps = {
    s1: { ...notice('2026-11-25'), ...end(nine('2026-12-04')) },
    s2: { what: 'appraisal' as const, ...notice('2026-11-26'), ...end(nine('2026-11-30')) },
    s3: { what: 'auction' as const, ...notice('2026-12-02'), ...end(nine('2026-12-09')) },
    s4: { what: 'hearing' as const, ...notice('2026-11-23'), ...end(nine('2026-11-24')) },
  }
  // 11-24, then 11-26 to 12-09: 1 and 10 working days.
  expect(stoppedDays(sampleDossier({ ...testing, steps }), 'a', day('2026-12-31'))).toBe(11)
})

test('what ends at midnight has used nothing of the day that begins', () => {
  const dossier = sampleDossier({
    ...testing,
    steps: { s1: { ...notice('2026-11-23'), ...end(endOf(day('2026-11-24'))) } },
  })
  expect(stopsOf(dossier, 'a')).toMatchObject([{ to: day('2026-11-24') }])
})

test('an item that ends takes its stop with it, though the joint step goes on for the others', () => {
  const dossier = sampleDossier({
    lists: { a: [{}], b: [{}] },
    steps: { s1: notice('2026-11-23') },
    items: { a: { status: 'ended', outcome: 'withdrawn', endedAt: nine('2026-11-25') } },
  })
  expect([isStopped(dossier, 'a'), isStopped(dossier, 'b')]).toEqual([false, true])
  expect(stoppedDays(dossier, 'a', day('2026-12-04'))).toBe(2)
})

test('an objection does not make a publicity stop the clock for longer than it lasts', () => {
  const lists = {
    a: [{ kind: 'publicity' as const, limit: { days: 7, count: 'natural' as const }, stopsBy: '某法 3' }],
  }
  const step = { what: 'publicity' as const, ...notice('2026-11-23'), objections: [{ at: 0, says: '' }] }
  const until = (more: Partial<StepState>) =>
    stopsOf(sampleDossier({ lists, steps: { s1: { ...step, ...more } } }), 'a')
  const stop = { step: 's1', from: day('2026-11-23'), to: day('2026-11-30'), basis: '某法 3' }
  expect(until({})).toEqual([stop])
  expect(until(end(nine('2026-12-20')))).toEqual([stop])
})

test('the three kinds that article 45 does not name stop the clock by the item’s own law alone', () => {
  const { bundle } = sampleDossier({
    lists: { a: [{ kind: 'site-survey' }], b: [{ kind: 'site-survey', stopsBy: '某法 3' }] },
  })
  expect(stopsClock(bundle, { what: 'site-survey' }, 'a')).toBe(false)
  expect(stopsClock(bundle, { what: 'site-survey' }, 'b')).toBe(true)
  expect(stopsClock(bundle, { what: 'hearing' }, 'a')).toBe(true)
})

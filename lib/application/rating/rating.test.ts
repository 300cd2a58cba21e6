import { expect, test } from 'vitest'
import { defaultSettings } from '../../bundle/settings.ts'
import { printDay } from '../../rules/calendar/day.ts'
import { openCalendar } from '../../rules/calendar/open-calendar.ts'
import { nine } from '../steps/fixture.ts'
import { grades } from './grades.ts'
import { lacksReason, mayBeRated, replyDue } from './rating.ts'
import { allTags, tagsOf } from './tags.ts'

const calendar = openCalendar({ version: 0, years: [], local: [] })

test('whoever gave one of the two low grades is contacted within one working day (安阳市政务服务条例 52), or as the region has it', () => {
  // A Friday.
  const due = grades.map((grade) =>
    replyDue({ grade, at: nine('2026-11-27') }, { calendar, settings: defaultSettings }),
  )
  expect(due.map((day) => day && printDay(day))).toEqual([undefined, undefined, undefined, '2026-11-30', '2026-11-30'])
  const settings = { ...defaultSettings, ratingReply: { days: 3, count: 'working' } } as const
  const later = replyDue({ grade: 1, at: nine('2026-11-27') }, { calendar, settings })
  expect(later && printDay(later)).toBe('2026-12-02')
})

test('only the low grades ask for a reason, and a tag or a text is one', () => {
  expect(grades.filter((grade) => lacksReason({ grade, tags: [] }))).toEqual([2, 1])
  expect(lacksReason({ grade: 1, tags: ['slow'] })).toBe(false)
  expect(lacksReason({ grade: 1, tags: [], text: '太慢' })).toBe(false)
})

test('every tag belongs to a grade, and good and low grades share none', () => {
  expect(new Set(grades.flatMap(tagsOf))).toEqual(new Set(allTags))
  expect(tagsOf(4).filter((tag) => tagsOf(2).includes(tag))).toEqual([])
  expect(tagsOf(3)).toEqual(allTags)
})

test('what has ended can be rated, once', () => {
  const ends = [
    'checking',
    'correcting',
    'verifying',
    'in-progress',
    'ready',
    'delivered',
    'not-accepted',
    'withdrawn',
    'lapsed',
  ] as const
  expect(ends.filter((status) => mayBeRated({ status }))).toEqual(['delivered', 'not-accepted', 'withdrawn', 'lapsed'])
  expect(mayBeRated({ status: 'delivered', rating: { grade: 5, tags: [], way: 'account', at: 1 } })).toBe(false)
})

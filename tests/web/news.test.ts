import { beforeAll, expect, test } from 'vitest'
import { newsBetween } from '../../web/pages/follow/news.ts'
import type { Shown, ShownItem } from '../../web/pages/follow/time-axis.ts'
import { learn } from '../../web/words/say.ts'
import { follow } from '../../web/words/zh/follow.ts'
import { zhPublic } from '../../web/words/zh/public.ts'

beforeAll(() => learn({ ...zhPublic, ...follow }))

const item = (part: Partial<ShownItem> = {}): ShownItem => ({
  id: 'a',
  name: '出生登记',
  department: { id: 'police', name: '公安局' },
  status: 'open',
  since: 0,
  heldBy: { party: 'department', name: '公安局' },
  ...part,
})
const shown = (items: readonly ShownItem[], status = 'in-progress') => ({ items, status }) as unknown as Shown

const still = { kind: 'step', what: '检测', since: 0, article: '', says: '' } as const

test.each([
  ['a grant', {}, { status: 'ended', outcome: 'granted' }, '公安局已办结 出生登记'],
  ['a refusal', {}, { status: 'ended', outcome: 'refused' }, '公安局决定不予办理 出生登记'],
  ['another end', {}, { status: 'ended', outcome: 'blocked' }, '出生登记：前置事项没有办成，不能办理'],
  ['a beginning', { status: 'waiting' }, { status: 'open' }, '公安局开始办理 出生登记'],
  ['a correction', {}, { status: 'correcting' }, '公安局要求补正 出生登记'],
  ['a clock that stops', {}, { standsStill: still }, '出生登记 的时限暂停：检测'],
  ['a clock that goes on', { standsStill: still }, {}, '出生登记 的时限恢复计算'],
])('%s is one sentence', (_, before, after, says) => {
  expect(newsBetween(shown([item(before)]), shown([item(after)]))).toEqual([says])
})

test('the end of the whole is told after the items, and what stayed the same is not told', () => {
  const before = shown([item(), item({ id: 'b' })])
  const after = shown([item({ outcome: 'granted' }), item({ id: 'b', since: 9 })], 'ready')
  expect(newsBetween(before, after)).toEqual(['公安局已办结 出生登记', '整件事：结果已出，待送达'])
  expect(newsBetween(after, after)).toEqual([])
})

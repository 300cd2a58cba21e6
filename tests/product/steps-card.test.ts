import { expect, test } from 'vitest'
import { goTo } from './law.ts'
import { officerOf } from './people.ts'
import { at, listed, openSteps, seen, working } from './step-town.ts'

test('SPC-02 the applicant sees when a step should end, and one that is over its limit gets its red card then', async () => {
  const { town, application } = await openSteps({ a: [listed('testing', { limit: working(3) })] })
  const { begin, notice } = at(town, application, 'a')
  await begin('testing')
  await notice('s1', 3)
  expect(await seen(town, application)).toMatchObject([{ expectedEnd: '2026-11-26' }])
  const cards = async () =>
    ((await town.ask(officerOf('a'), 'GET', '/api/cards?about=step&colour=red')).body as { cards: unknown[] }).cards
  await goTo(town, '2026-11-26', 23)
  expect(await cards()).toEqual([])
  await goTo(town, '2026-11-27', 0)
  expect(await cards()).toMatchObject([{ application, about: 'step', item: 'a', colour: 'red' }])
})

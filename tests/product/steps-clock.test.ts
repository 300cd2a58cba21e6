import { expect, test } from 'vitest'
import { legalLimitOf, promiseOf } from '../../lib/application/clock/limits.ts'
import { stoppingKinds } from '../../lib/application/steps/stops.ts'
import type { SpecialStep } from '../../lib/bundle/model.ts'
import type { StepKind } from '../../lib/bundle/step-kinds.ts'
import { stepKinds } from '../../lib/bundle/step-kinds.ts'
import { findPresent } from '../../lib/desk/changes/application.ts'
import { printDay } from '../../lib/rules/calendar/day.ts'
import { goTo } from './law.ts'
import { officerOf, type Town } from './people.ts'
import { at, listed, natural, openSteps, seen, working } from './step-town.ts'

/**
 * RULES §1: from 2026-09-18, twenty working days end on 10-22 and thirty on 11-05. A step that is noticed on 09-21 and ends
 * on 10-12 takes ten working days: 09-22 to 09-24, 09-28 to 09-30, 10-08 to 10-10 (a Saturday that is worked), 10-12.
 */
const filed = { on: '2026-09-18', legalLimit: working(20), promise: working(20) }

async function lastDays({ product }: Town, application: string): Promise<(string | undefined)[]> {
  const dossier = await findPresent(product.ports, application)
  if (!dossier) throw new Error('there is no such application')
  return [promiseOf(dossier, 'a'), legalLimitOf(dossier, 'a')].map((limit) =>
    limit?.last === undefined ? undefined : printDay(limit.last),
  )
}

/** The last days of promise and legal limit after a step from 09-20 to 10-12, noticed on 09-21 or not at all. */
async function afterStep(step: SpecialStep, { noticed = true } = {}) {
  const { town, application } = await openSteps({ a: [step] }, filed)
  const { begin, notice, end } = at(town, application, 'a')
  await goTo(town, '2026-09-20')
  await begin(step.kind)
  await goTo(town, '2026-09-21')
  if (noticed) expect((await notice('s1', step.limit.days)).status).toBe(200)
  const meanwhile = await lastDays(town, application)
  await goTo(town, '2026-10-12')
  if (step.kind !== 'publicity' && (noticed || step.kind !== 'hearing')) expect((await end('s1')).status).toBe(200)
  await goTo(town, '2026-10-13')
  return { meanwhile, after: await lastDays(town, application) }
}

const stepOf = (kind: StepKind, more: Partial<SpecialStep> = {}) =>
  listed(kind, { limit: kind === 'publicity' ? natural(21) : working(15), ...more })

test('exactly eight of the eleven kinds stop the clock, from their notice on and by exactly their working days', async () => {
  expect(stoppingKinds).toHaveLength(8)
  for (const kind of stepKinds) {
    const { meanwhile, after } = await afterStep(stepOf(kind))
    const stops = stoppingKinds.includes(kind)
    expect([kind, ...meanwhile]).toEqual([kind, ...(stops ? [undefined, undefined] : ['2026-10-22', '2026-10-22'])])
    expect([kind, ...after]).toEqual([kind, ...(stops ? ['2026-11-05', '2026-11-05'] : ['2026-10-22', '2026-10-22'])])
  }
})

test('without a notice in writing no step of any kind moves the last day', async () => {
  for (const kind of stepKinds)
    expect(await afterStep(stepOf(kind), { noticed: false })).toEqual({
      meanwhile: ['2026-10-22', '2026-10-22'],
      after: ['2026-10-22', '2026-10-22'],
    })
})

test('survey, technical review and publicity stop the clock where the item’s own law has it so', async () => {
  for (const kind of ['site-survey', 'technical-review', 'publicity'] as const) {
    const { after } = await afterStep(stepOf(kind, { stopsBy: '《样例法》第十二条' }))
    expect([kind, ...after]).toEqual([kind, '2026-11-05', '2026-11-05'])
  }
})

test('the applicant sees by which law their time stands still', async () => {
  const { town, application } = await openSteps(
    { a: [stepOf('site-survey', { stopsBy: '《样例法》第十二条' })] },
    filed,
  )
  const { begin, notice } = at(town, application, 'a')
  await begin('site-survey')
  expect(await seen(town, application)).toMatchObject([{ stops: false, stopsBy: [] }])
  await notice('s1', 5)
  expect(await seen(town, application)).toMatchObject([{ stops: true, stopsBy: ['《样例法》第十二条'] }])
})

test('a notice on the last day of a step stops nothing, and two steps side by side stop no day twice', async () => {
  const { town, application } = await openSteps({ a: [stepOf('testing'), stepOf('appraisal')] }, filed)
  const { begin, notice, end } = at(town, application, 'a')
  await goTo(town, '2026-09-21')
  await begin('testing')
  await begin('appraisal')
  await notice('s1', 10)
  await goTo(town, '2026-09-24')
  await notice('s2', 10)
  await goTo(town, '2026-09-30')
  await end('s1')
  await goTo(town, '2026-10-12')
  await end('s2')
  expect(await lastDays(town, application)).toEqual(['2026-11-05', '2026-11-05'])
  await begin('testing')
  await notice('s3', 1)
  await end('s3')
  expect(await lastDays(town, application)).toEqual(['2026-11-05', '2026-11-05'])
})

test('a joint step stops the clock of each item by that item’s own law', async () => {
  const steps = { a: [stepOf('site-survey')], b: [stepOf('site-survey', { stopsBy: '《样例法》第十二条' })] }
  const { town, application } = await openSteps(steps, filed)
  const { begin, notice } = at(town, application, 'a')
  await begin('site-survey', ['b'])
  await notice('s1', 5)
  expect(await lastDays(town, application)).toEqual(['2026-10-22', '2026-10-22'])
  await goTo(town, '2026-10-10')
  expect((await at(town, application, 'b', officerOf('b')).end('s1')).status).toBe(200)
  const dossier = await findPresent(town.product.ports, application)
  if (!dossier) throw new Error('there is no such application')
  // 09-20 to 09-24, 09-28 to 09-30, 10-08 to 10-10.
  expect([promiseOf(dossier, 'a')?.stopped, promiseOf(dossier, 'b')?.stopped]).toEqual([0, 11])
})

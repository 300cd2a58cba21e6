import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countEvents, countTransitions } from '../../lib/compile/budget.ts'
import { finishTimes } from './critical-path.ts'
import { makeBundle } from './make-bundle.ts'
import { getItem, randomCase } from './random-case.ts'
import { transitionsOf, virtualRun } from './virtual-run.ts'

test('PAR-01 1,000 random bundles finish, always and in exactly the critical path of their graph', async () => {
  const property = fc.asyncProperty(randomCase, async (random) => {
    const service = (item: string) => getItem(random, item).service
    const course = { applies: (item: string) => getItem(random, item).applies, service }
    const run = await virtualRun(random.bundle, course)

    const expected = finishTimes(random, service)
    const applying = random.bundle.items.filter(({ item }) => course.applies(item))
    expect(run.status).toBe('SUCCEEDED')
    expect(run.makespan).toBe(Math.max(0, ...expected.values()))
    expect(run.finished).toEqual(new Map([...run.finished.keys()].map((item) => [item, expected.get(item)])))
    expect(run.finished.size).toBe(applying.length)
    expect(run.output).toEqual(
      random.bundle.items.map(({ item }) => ({ item, outcome: course.applies(item) ? 'granted' : 'not-applicable' })),
    )
  })
  await fc.assert(property, { numRuns: 1000, seed: 1 })
}, 120_000)

test('the figures worked out at compile time are those of a run in which every item applies', async () => {
  const property = fc.asyncProperty(randomCase, async (random) => {
    const item = (id: string) => getItem(random, id)
    const corrections = [...random.items.values()].reduce((sum, one) => sum + one.corrections, 0)
    for (const by of ['automatic', 'counter'] as const) {
      const bundle = { ...random.bundle, accept: { by } }
      const run = await virtualRun(bundle, {
        applies: () => true,
        service: (id) => item(id).service,
        corrections: (id) => item(id).corrections,
      })
      expect(run.events.length).toBe(countEvents(bundle, { corrections }))
      expect(transitionsOf(run)).toBe(countTransitions(bundle, { corrections }))
    }
  })
  await fc.assert(property, { numRuns: 50, seed: 2 })
})

test('until people have accepted no department is called; what they do not accept ends without being dispatched', async () => {
  const bundle = makeBundle([{ item: 'a' }, { item: 'b' }], { accept: { by: 'departments' } })
  const course = { applies: () => true, service: () => 5 }
  const accepted = await virtualRun(bundle, { ...course, acceptance: { accepted: true, after: 100 } })
  expect(accepted.makespan).toBe(105)
  expect(accepted.output).toEqual(['a', 'b'].map((item) => ({ item, outcome: 'granted' })))

  const refused = await virtualRun(bundle, { ...course, acceptance: { accepted: false, after: 100 } })
  expect([refused.status, refused.output]).toEqual(['SUCCEEDED', { accepted: false }])
  expect(refused.makespan).toBe(100)
  const called = refused.events.filter(({ type }) => type === 'TaskScheduled')
  expect(called).toHaveLength(1)
})

test('500 rounds of correction of one item end well and inside the history that Step Functions keeps', async () => {
  const bundle = makeBundle([{ item: 'a' }, { item: 'b', after: ['a'] }])
  const run = await virtualRun(bundle, {
    applies: () => true,
    service: () => 1,
    corrections: (item) => (item === 'a' ? 500 : 0),
  })
  expect(run.status).toBe('SUCCEEDED')
  expect(run.makespan).toBe(501)
  expect(run.events.length).toBe(countEvents(bundle, { corrections: 500 }))
  expect(run.events.length).toBeLessThan(25_000)
})

test('the merge is given a list of outcomes, also when there is only one item', async () => {
  const run = await virtualRun(makeBundle([{ item: 'a' }]), { applies: () => true, service: () => 1 })
  const calls = run.events
    .filter(({ type }) => type === 'TaskScheduled')
    .map(({ details }) => String(details?.parameters))
  const merge = calls.find((text) => text.includes('merge-results')) ?? '{}'
  expect(JSON.parse(merge).Payload).toEqual({
    application: 'application-1',
    outcomes: [{ item: 'a', outcome: 'granted' }],
  })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { coursesIn, findEndlessCourses, findStuckRuns, priceOf, waysIn } from '../../lib/proof/sound/ends.ts'
import { alwaysEnds, cheapestStuckRun } from './every-order.ts'
import { randomNet } from './random-net.ts'

const cases = fc.record({ net: randomNet, plan: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }) })

test('on 20,000 random nets one order of steps says the same as all orders: whether every run can end', () => {
  const count = { sound: 0, stuck: 0, endless: 0 }
  const property = fc.property(cases, ({ net, plan }) => {
    const courses = coursesIn(net, plan)
    const endless = findEndlessCourses(net, courses).length > 0
    const stuck = findStuckRuns(net, waysIn(net, courses)).length > 0
    count[endless ? 'endless' : stuck ? 'stuck' : 'sound']++
    expect(!endless && !stuck).toBe(alwaysEnds(net, plan))
  })
  fc.assert(property, { numRuns: 20_000, seed: 4 })
  expect(Math.min(...Object.values(count))).toBeGreaterThan(4000)
}, 120_000)

test('what holds of all plans together holds of each', () => {
  const property = fc.property(randomNet, (net) => {
    const together = coursesIn(net, ['either', 'either', 'either'])
    if (findEndlessCourses(net, together).length + findStuckRuns(net, waysIn(net, together)).length > 0) return
    for (const bits of [0, 1, 2, 3, 4, 5, 6, 7])
      expect(
        alwaysEnds(
          net,
          [1, 2, 4].map((bit) => (bits & bit) > 0),
        ),
      ).toBe(true)
  })
  fc.assert(property, { numRuns: 5000, seed: 8 })
}, 120_000)

test('the run that is told is a shortest one of all orders of steps; of nets led astray in several ways, of 99 in 100', () => {
  let exact = 0
  let longer = 0
  const property = fc.property(cases, ({ net, plan }) => {
    const courses = coursesIn(net, plan)
    if (findEndlessCourses(net, courses).length > 0) return
    const runs = findStuckRuns(net, waysIn(net, courses))
    if (runs.length === 0) return
    const told = Math.min(...runs.map(priceOf))
    const shortest = cheapestStuckRun(net, plan) ?? Number.POSITIVE_INFINITY
    expect(told).toBeGreaterThanOrEqual(shortest)
    if (told === shortest) exact++
    else longer++
  })
  fc.assert(property, { numRuns: 10_000, seed: 5 })
  expect(exact).toBeGreaterThan(2000)
  expect(longer / (exact + longer)).toBeLessThan(0.01)
}, 120_000)

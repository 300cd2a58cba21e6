import { expect, test } from 'vitest'
import { simulate } from '../../lib/what-if/simulate.ts'
import { makeBundle } from '../property/make-bundle.ts'
import { groundOf, scenarioOf } from './ground.ts'

const bundle = makeBundle([{ item: 'only' }])
const ground = groundOf(bundle)

/** One office that never closes, Poisson arrivals and exponential work of 30 minutes: M/M/c. */
function queueOf(officers: number, load: number, seed: number) {
  const perDay = load * officers * 48
  const text = `
scenario: M/M/${officers}
applications: 80000
warm-up: 20
seed: ${seed}
open: every-day
hours: [00:00-24:00]
arrivals: { per-day: ${perDay} }
items: { only: { minutes: { exponential: 30 } } }
departments: { office: { officers: ${officers}, queue: fifo } }
`
  const [office] = simulate(scenarioOf(bundle, text), ground).offices
  return { perMinute: perDay / 1440, ...office }
}

/** Erlang's C: the share of arrivals that wait, and from it the mean wait, in units of the mean service. */
function erlangWait(servers: number, load: number): number {
  const offered = servers * load
  let term = 1
  let sum = 1
  for (let n = 1; n < servers; n++) {
    term *= offered / n
    sum += term
  }
  const last = (term * offered) / servers / (1 - load)
  return last / (sum + last) / (servers * (1 - load))
}

test.for([
  [1, 0.5],
  [2, 0.6],
  [3, 0.7],
  [6, 0.6],
] as const)('%i officers at a load of %f wait as Erlang reckoned, within 5 parts in a hundred', ([officers, load]) => {
  const runs = [1, 2, 3].map((seed) => queueOf(officers, load, seed))
  const mean = (of: (run: (typeof runs)[number]) => number | undefined) =>
    runs.reduce((sum, run) => sum + (of(run) ?? Number.NaN), 0) / runs.length
  const expected = 30 * erlangWait(officers, load)
  expect(Math.abs(mean(({ wait }) => wait) / expected - 1)).toBeLessThan(0.05)
  expect(Math.abs(mean(({ utilisation }) => utilisation) - load)).toBeLessThan(0.01)
})

test('the queue is as long as arrivals times waiting time say (Little), counted in two ways', () => {
  for (const seed of [1, 2]) {
    const { queue = 0, wait = 0, looks = 0, perMinute } = queueOf(3, 0.8, seed)
    expect(looks).toBeGreaterThan(70_000)
    expect(Math.abs(queue / (perMinute * wait) - 1)).toBeLessThan(0.01)
  }
})

import type { Distribution } from './scenario.ts'

/** What is drawn for an application; each has its own numbers, so that one more officer changes no draw. */
export const about = { plan: 0, arrival: 1, time: 2, normal: 3, decision: 4, rule: 5, answer: 6, step: 7, stepTime: 8 }

/** An even number 0 < x < 1 for each question; the same question gets the same answer. */
export type Chance = (application: number, place: number, what: number, round: number) => number

/** Numbers of one seed. Stateless: in whatever order they are asked for, they are the same. */
export function chanceOf(seed: number): Chance {
  const root = scatter(seed ^ 0x5bd1e995)
  return (application, place, what, round) => {
    const one = scatter(root + Math.imul(application + 1, 0x9e3779b1))
    const two = scatter(one ^ (place * 4096 + what * 256 + (round & 255) + (round >>> 8) * 16_777_259))
    return (two + 0.5) / 4_294_967_296
  }
}

/** Spreads the bits of a whole number over 32 bits, so that neighbours look like strangers. */
function scatter(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad)
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97)
  return (bits ^ (bits >>> 15)) >>> 0
}

/** A value of the distribution, from two even numbers of which most kinds need one. */
export function draw(distribution: Distribution, one: number, other: () => number): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value
    case 'uniform':
      return distribution.from + (distribution.to - distribution.from) * one
    case 'exponential':
      return -distribution.mean * Math.log(one)
    case 'lognormal': {
      const normal = Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other())
      return distribution.median * distribution.spread ** normal
    }
  }
}

export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value
    case 'uniform':
      return (distribution.from + distribution.to) / 2
    case 'exponential':
      return distribution.mean
    case 'lognormal':
      return distribution.median * Math.exp(Math.log(distribution.spread) ** 2 / 2)
  }
}

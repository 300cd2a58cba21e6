import * as fc from 'fast-check'
import type { Bundle } from '../../lib/bundle/model.ts'
import { makeBundle } from './make-bundle.ts'

/** What chance decides about one item. */
export interface RandomItem {
  readonly item: string
  readonly after: readonly string[]
  readonly begins: 'at-once' | 'after-results'
  readonly when: string | undefined
  readonly applies: boolean
  /** Working time of the first round, in ms. */
  readonly service: number
  readonly corrections: number
  readonly correcting: number
  readonly refused: boolean
  /** A function that fails for the item: how often, and whether in a way that is worth trying again. */
  readonly trouble: { readonly name: string; readonly times: number; readonly lasting: boolean } | undefined
}

/** A bundle and how one application for it goes. */
export interface RandomCase {
  readonly bundle: Bundle
  readonly items: ReadonlyMap<string, RandomItem>
}

/** Times are such that thirty items in a row, each sent back three times, end before a wait's backstop. */
const day = 24 * 60 * 60 * 1000

const seldom = (times: number) => fc.nat(times).map((chance) => chance === 0)

const spec = fc.record({
  after: fc.array(fc.nat(1000), { maxLength: 4 }),
  atOnce: fc.boolean(),
  conditional: seldom(2),
  applies: fc.boolean(),
  service: fc.integer({ min: 0, max: 2 * day }),
  corrections: fc.nat(3),
  correcting: fc.nat(day / 2),
  refused: seldom(5),
  trouble: fc.option(
    fc.record({
      name: fc.constantFrom('open-task', 'await-results', 'record-result'),
      times: fc.integer({ min: 1, max: 4 }),
      lasting: seldom(3),
    }),
    { nil: undefined, freq: 2 },
  ),
  place: fc.nat(),
})

/** 1 to 30 items, any acyclic `after` (an item needs only ones drawn before it), listed in any order. */
export const randomCase: fc.Arbitrary<RandomCase> = fc
  .array(spec, { minLength: 1, maxLength: 30, size: 'max' })
  .map((specs) => {
    const items = specs.map(({ after, atOnce, conditional, applies, place: _, ...rest }, index): RandomItem => {
      const needs = index === 0 ? [] : [...new Set(after.map((chance) => `item-${chance % index}`))]
      const when = conditional ? 'situation.chance == "yes"' : undefined
      const begins = atOnce ? 'at-once' : 'after-results'
      return { item: `item-${index}`, after: needs, begins, when, applies: applies || !conditional, ...rest }
    })
    const place = (index: number) => specs[index]?.place ?? 0
    const listed = items.map((item, index) => ({ item, at: place(index) })).sort((one, other) => one.at - other.at)
    return {
      bundle: makeBundle(listed.map(({ item }) => item)),
      items: new Map(items.map((item) => [item.item, item])),
    }
  })

/** The item of that id; it is there. */
export function getItem({ items }: RandomCase, id: string): RandomItem {
  const found = items.get(id)
  if (found === undefined) throw new Error(`no item ${id}`)
  return found
}

import type { Bundle } from '../bundle/model.ts'
import { type Fault, findValueFault } from './faults.ts'
import type { ApplicationState } from './state.ts'

/** What grants fix, by item and element, as their officers entered it; of a proposal that is not signed yet too. */
export type Made = Readonly<Record<string, Readonly<Record<string, string>>>>

type Form = Readonly<Record<string, string>>

/** The form as it stands: what people filled in, and over it what the items that are granted have fixed. */
export function withMade({ items }: Pick<ApplicationState, 'items'>, form: Form, made: Made = {}): Form {
  const fixed = Object.entries(made).flatMap(([item, values]) => {
    const { decision, makes = [] } = items[item]?.decision ?? {}
    return decision === 'granted' ? Object.entries(values).filter(([id]) => makes.includes(id)) : []
  })
  return fixed.length === 0 ? form : { ...form, ...Object.fromEntries(fixed) }
}

/** What is wrong with the values that a grant would fix: all that the item makes, and nothing else, judged as in the form. */
export function findMadeFaults({ catalogue }: Bundle, item: string, given: Form): Fault[] {
  const made = catalogue.items[item]?.makes ?? []
  const foreign = Object.keys(given).filter((id) => !made.includes(id))
  return [
    ...foreign.map((id): Fault => ({ at: `makes.${id}`, wrong: 'not-asked' })),
    ...made.flatMap((id) => {
      const element = catalogue.elements[id]
      // Those who wait for it are not asked themselves: it must be there.
      return element ? findValueFault({ ...element, required: true }, given[id], 'makes') : []
    }),
  ]
}

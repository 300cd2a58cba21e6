import type { Bundle, BundleItem } from '../../bundle/model.ts'
import { sortElements } from '../../bundle/sort-elements.ts'
import { printAnswers, searchAnswers } from '../conditions.ts'
import type { Rule } from '../rule.ts'

/**
 * What another item fixes does not exist before: an item that needs it waits for that item whenever both apply. Where
 * only one of them does, people are asked.
 */
export const madeElementsAreWaitedFor: Rule = ({ bundle, positionOf }) =>
  bundle.items.flatMap((placed, index) =>
    bundle.items.flatMap((maker) => {
      const early = findMade(bundle, placed, maker)
        .map((id) => ({ id, when: findEarly(bundle, placed.item, maker.item, id) }))
        .find(({ when }) => when !== undefined)
      if (!early) return []
      const name = bundle.catalogue.elements[early.id]?.name ?? early.id
      const says = `"${placed.item}" needs ${name}, which "${maker.item}" fixes, and does not wait for it${early.when}.`
      return { at: positionOf(['items', index, 'item']), says, fix: `Write: after: [${maker.item}]` }
    }),
  )

/** What an item needs that another fixes and it does not fix itself. */
function findMade({ catalogue: { items } }: Bundle, { item }: BundleItem, maker: BundleItem): readonly string[] {
  const { elements = [], makes = [] } = items[item] ?? {}
  if (maker.item === item) return []
  return (items[maker.item]?.makes ?? []).filter((id) => elements.includes(id) && !makes.includes(id))
}

/** Answers, as they are told, under which the item would ask for what the maker has yet to fix. */
function findEarly(bundle: Bundle, item: string, maker: string, id: string): string | undefined {
  const search = searchAnswers(bundle, bundle.items, (applying) => {
    if (!applying.includes(item) || !applying.includes(maker)) return false
    const plan = Object.fromEntries(applying.map((each) => [each, true]))
    return sortElements(bundle, plan).asked.some(({ element, items }) => element.id === id && items.includes(item))
  })
  if (typeof search === 'string') return undefined
  const when = printAnswers(bundle, search.answers)
  return when && ` when ${when}`
}

import type { Bundle, BundleItem } from '../../bundle/model.ts'
import { awaitedBy } from '../../bundle/sort-elements.ts'
import { printAnswers, searchAnswers } from '../conditions.ts'
import type { Rule } from '../rule.ts'

/**
 * What another item fixes does not exist before: an item that needs it waits for that item whenever both apply. Where
 * only one of them does, people are asked.
 */
export const madeElementsAreWaitedFor: Rule = ({ bundle, positionOf }) =>
  bundle.items.flatMap((placed, index) =>
    bundle.items.flatMap((maker) => {
      const [id] = findMade(bundle, placed, maker)
      const when = id === undefined ? undefined : findEarly(bundle, placed, maker)
      if (id === undefined || when === undefined) return []
      const name = bundle.catalogue.elements[id]?.name ?? id
      const says = `"${placed.item}" needs ${name}, which "${maker.item}" fixes, and does not wait for it${when}.`
      return { at: positionOf(['items', index, 'item']), says, fix: `Write: after: [${maker.item}]` }
    }),
  )

/** What an item needs that another fixes and it does not fix itself; nobody waits for what an office has on file. */
function findMade({ catalogue }: Bundle, { item }: BundleItem, maker: BundleItem): readonly string[] {
  const { elements = [], makes = [] } = catalogue.items[item] ?? {}
  if (maker.item === item) return []
  const made = catalogue.items[maker.item]?.makes ?? []
  return made.filter(
    (id) => elements.includes(id) && !makes.includes(id) && catalogue.elements[id]?.shared === undefined,
  )
}

/** Answers, as they are told, under which both apply and the item would not wait for the maker. */
function findEarly(bundle: Bundle, placed: BundleItem, maker: BundleItem): string | undefined {
  if (placed.after.includes(maker.item)) return undefined
  // Of all items only those that it may wait for, and the two, decide it.
  const before = awaitedBy(bundle.items, () => true, placed.item)
  const deciding = bundle.items.filter((each) => each === placed || each === maker || before.has(each.item))
  const search = searchAnswers(bundle, deciding, (applying) => {
    if (!applying.includes(placed.item) || !applying.includes(maker.item)) return false
    return !awaitedBy(bundle.items, (item) => applying.includes(item), placed.item).has(maker.item)
  })
  if (typeof search === 'string') return undefined
  const when = printAnswers(bundle, search.answers)
  return when && ` when ${when}`
}

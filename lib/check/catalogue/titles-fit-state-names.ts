import type { CatalogueRule } from '../rule.ts'

/** The longest name that a machine makes of a title; state names have at most 80 characters. */
const longest = ' · 转人工处理'
const most = 80 - longest.length

export const titlesFitStateNames: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, name }) => {
    const at = catalogue.positionOf(['items', id, 'name'])
    if (name.length > most)
      return { at, says: `The name of "${id}" has ${name.length} characters.`, fix: `Shorten it to ${most}.` }
    if (name.includes(' · '))
      return { at, says: `The name of "${id}" contains " · ", which joins names of steps.`, fix: 'Write it otherwise.' }
    return []
  })

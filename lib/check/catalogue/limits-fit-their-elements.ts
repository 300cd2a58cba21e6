import type { Element, Limits } from '../../bundle/model.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { CatalogueRule } from '../rule.ts'

/** What an item accepts of an element can be accepted of one of its type, and is something. */
export const limitsFitTheirElements: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, elements, limits = {} }) =>
    Object.entries(limits).flatMap(([name, limit]) => {
      const element = catalogue.elements.get(name)
      const wrong = element && findWrong(element, limit)
      if (!wrong) return []
      return { at: catalogue.positionOf(['items', id, 'elements', elements.indexOf(name)]), ...wrong }
    }),
  )

interface Wrong {
  readonly says: string
  readonly fix: string
}

const texts = ['text', 'long-text', 'address']

function findWrong({ id, type, choices }: Element, limit: Limits): Wrong | undefined {
  const of = (field: string, types: string) => ({
    says: `"${id}" is a ${type}, which has no ${field}.`,
    fix: `Only ${types} has one.`,
  })
  if (limit.format !== undefined && type !== 'text') return of('format', 'a text')
  if ((limit.minLength ?? limit.maxLength) !== undefined && !texts.includes(type)) return of('length', 'a text')
  if ((limit.least ?? limit.most) !== undefined && type !== 'number') return of('least or most', 'a number')
  if (limit.choices && type !== 'choice') return of('choices', 'a choice')
  const known = choices?.map(({ id }) => id) ?? []
  const unknown = limit.choices?.find((each) => !known.includes(each))
  if (unknown !== undefined)
    return { says: `"${unknown}" is no choice of "${id}".`, fix: suggest(unknown, known, 'Name one of its choices.') }
  if ((limit.minLength ?? 0) > (limit.maxLength ?? Infinity) || (limit.least ?? -Infinity) > (limit.most ?? Infinity))
    return { says: `No value of "${id}" is accepted: the least is more than the most.`, fix: 'Exchange the two.' }
  return undefined
}

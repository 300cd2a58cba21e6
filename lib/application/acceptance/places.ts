import type { Bundle } from '../../bundle/model.ts'
import { authorityLetter } from '../agent/agent.ts'
import { combineFiled } from '../filed-form.ts'
import type { ApplicationState } from '../state.ts'

/**
 * What the applicant was asked for, place by place (`fields.mother.id_no`, `materials.photo`), with the items that ask for
 * it and have not ended: only these can be found wanting (指南之外无材料). A promised material is no place until it has come.
 */
export function placesAsked(bundle: Bundle, state: ApplicationState): ReadonlyMap<string, readonly string[]> {
  const { fields, papers } = combineFiled(bundle, state)
  const asked = [
    ...fields.map(({ element, items }) => ({ place: `fields.${element.id}`, items })),
    ...papers
      .filter(({ material }) => !isPromised(state, material.id))
      .map(({ material, items }) => ({ place: `materials.${material.id}`, items })),
    // Whose authority is not in form acts for nobody: it concerns every item.
    ...(state.agent?.consent === 'letter'
      ? [
          {
            place: `materials.${authorityLetter}`,
            items: Object.keys(state.items).filter((item) => applies(state, item)),
          },
        ]
      : []),
  ]
  const standing = asked.map(({ place, items }) => [place, items.filter((item) => !hasEnded(state, item))] as const)
  return new Map(standing.filter(([, items]) => items.length > 0))
}

/** The fields and materials that places name. */
export function splitPlaces(places: readonly string[]): { fields: string[]; materials: string[] } {
  const under = (kind: string) =>
    places.filter((place) => place.startsWith(`${kind}.`)).map((place) => place.slice(kind.length + 1))
  return { fields: under('fields'), materials: under('materials') }
}

const isPromised = ({ gaps }: ApplicationState, material: string): boolean =>
  gaps?.[material] !== undefined && gaps[material].filledAt === undefined

const applies = ({ items }: ApplicationState, item: string): boolean => items[item]?.status !== 'not-applicable'

const hasEnded = ({ items }: ApplicationState, item: string): boolean => items[item]?.outcome !== undefined

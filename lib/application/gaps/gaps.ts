import type { Bundle, Days } from '../../bundle/model.ts'
import { type Calendar, lastDayOf } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf, endOf } from '../../rules/calendar/day.ts'
import { tellingDue } from '../acceptance/due.ts'
import { askedMaterials } from '../commitment/commitment.ts'
import type { Dossier } from '../dossier.ts'
import type { ApplicationState } from '../state.ts'

/** The items of an application for which a material was asked, however far they are. */
export function itemsAsking({ state, bundle }: Pick<Dossier, 'state' | 'bundle'>, material: string): readonly string[] {
  return bundle.items.flatMap(({ item }) => {
    const standing = state.items[item]
    if (!standing || standing.status === 'not-applicable') return []
    return asks(bundle, item, state.commits, material) ? [item] : []
  })
}

/** Whether the material is asked for this item. `commits`: the items that the applicant has signed a commitment for. */
export function asks({ catalogue }: Bundle, item: string, commits: readonly string[] = [], material: string): boolean {
  const known = catalogue.items[item]
  return known !== undefined && askedMaterials(known, commits.includes(item)).includes(material)
}

/** How long a material may follow by each of these items that need it; undefined when one of them cannot do without. */
export function findTolerance(
  { catalogue }: Bundle,
  items: readonly string[],
  material: string,
): readonly Days[] | undefined {
  const limits = items.map((item) => catalogue.items[item]?.gaps?.materials[material])
  return items.length > 0 && limits.every((limit) => limit !== undefined) ? limits : undefined
}

/** The shortest of those terms, as it is published; of a term in working days and one in natural days the one with fewer days. */
export function findShortestTolerance(bundle: Bundle, items: readonly string[], material: string): Days | undefined {
  return findTolerance(bundle, items, material)?.toSorted((one, other) => one.days - other.days)[0]
}

/**
 * The last day of a promised material: the shortest term of the items that need it, from the day on which acceptance was
 * told (not counted). Undefined before acceptance, and for what was not promised. It stays as told, whatever ends meanwhile.
 */
export function gapDue(dossier: Dossier, material: string): Day | undefined {
  const { state, bundle, law } = dossier
  const told = acceptanceTold(dossier)
  if (told === undefined || !state.gaps?.[material]) return undefined
  const limits = findTolerance(bundle, itemsAsking(dossier, material), material)
  return limits && shortest(law.calendar, dayOf(told), limits)
}

/**
 * When the applicant could know of the acceptance and so of the term (河南省优化营商环境条例 35: told once, by when). It may
 * count from the receipt; a term that ran from there would be over before anybody was told.
 */
function acceptanceTold(dossier: Dossier): number | undefined {
  const { acceptedAt, acceptedHow, toldAt = 0, verifiedAt = 0 } = dossier.state
  if (acceptedAt === undefined) return undefined
  return acceptedHow === 'deemed' ? endOf(tellingDue(dossier)) : Math.max(acceptedAt, toldAt, verifiedAt)
}

function shortest(calendar: Calendar, start: Day, limits: readonly Days[]): Day {
  return Math.min(...limits.map((limit) => lastDayOf(calendar, start, limit)))
}

/** Whether a promised material may still come: it has not, and its term has not run out. */
export function isGapOpen({ gaps }: ApplicationState, material: string): boolean {
  const gap = gaps?.[material]
  return gap !== undefined && gap.filledAt === undefined && gap.expiredAt === undefined
}

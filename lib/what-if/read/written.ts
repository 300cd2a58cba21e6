import type { Bundle } from '../../bundle/model.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Part, Path, Place } from '../../bundle/source.ts'
import type { WrittenScenario } from '../../bundle/words/scenario.ts'

/** A scenario as it was written, the bundle that it is for, and where to say what is wrong with it. */
export interface Written {
  readonly scenario: WrittenScenario
  readonly bundle: Bundle
  readonly positionOf: Place
}

/** A judge says what is wrong; none of them changes anything. */
export type Judge = (written: Written) => readonly Problem[]

export const problemAt = (
  { positionOf }: Written,
  path: Path,
  { says, fix, part = 'value' }: { readonly says: string; readonly fix: string; readonly part?: Part },
): Problem => ({ at: positionOf(path, part), says, fix })

/** The share of an item's applications that rules grant: 1 where the item has rules and the scenario says nothing. */
export function byRuleOf({ scenario, bundle }: Written, item: string): number {
  const hasRules = (bundle.catalogue.items[item]?.decides ?? []).length > 0
  return scenario.items[item]?.['by-rule'] ?? (hasRules ? 1 : 0)
}

export const departmentOf = ({ catalogue }: Bundle, item: string): string => catalogue.items[item]?.department ?? ''

/** Who accepts its applications, where it is people. */
export function acceptedBy({ accept }: Bundle): 'counter' | 'departments' | undefined {
  return accept === undefined || accept.by === 'automatic' ? undefined : accept.by
}

/** Percent, a whole number where it is one. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

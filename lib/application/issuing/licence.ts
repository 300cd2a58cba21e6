import type { Certificate } from '../../bundle/model.ts'
import type { ItemState } from '../item-state.ts'
import type { Results } from './results.ts'

/** What has become of a permit that the comprehensive licence merges. `not-granted`: it was applied for, and the licence does without. */
export type PartStatus = 'valid' | 'revoked' | 'not-granted'

/** A permit as the comprehensive licence shows it. */
export interface LicencePart {
  readonly item: string
  readonly name: string
  readonly number?: string
  readonly status: PartStatus
  /** ms */
  readonly revokedAt?: number
}

/** 综合许可证: with what it shows of each permit now, so that a revocation is in it at once. */
export interface Licence {
  readonly number: string
  readonly name: string
  readonly issuedAt: number
  readonly status: 'valid' | 'revoked'
  /** When the last of its permits was revoked (ms), if any was. */
  readonly changedAt?: number
  readonly parts: readonly LicencePart[]
}

/** The items whose permits the licence merges, of those that apply. */
export function licensed({ state, bundle }: Results): readonly string[] {
  return (bundle.comprehensive?.of ?? []).filter((item) => {
    const standing = state.items[item]
    return standing !== undefined && standing.status !== 'not-applicable'
  })
}

/** The bundle's comprehensive certificate; undefined where there is none. */
export const findComprehensive = ({ bundle }: Pick<Results, 'bundle'>): Certificate | undefined =>
  bundle.catalogue.certificates[bundle.comprehensive?.certificate ?? '']

/** The licence as it stands; undefined until it was issued. It holds while one of its permits does. */
export function findLicence(results: Results): Licence | undefined {
  const { licence } = results.state
  if (!licence) return undefined
  const parts = licensed(results).map((item) => toPart(results, item))
  const revoked = parts.flatMap(({ revokedAt }) => revokedAt ?? [])
  return {
    number: licence.number,
    name: findComprehensive(results)?.name ?? '',
    issuedAt: licence.at,
    status: parts.some(({ status }) => status === 'valid') ? 'valid' : 'revoked',
    ...(revoked.length > 0 && { changedAt: Math.max(...revoked) }),
    parts,
  }
}

/** Whether the item's permit is shown by a licence that was issued. */
export const isMerged = (results: Results, item: string): boolean =>
  results.state.licence !== undefined &&
  licensed(results).includes(item) &&
  results.state.items[item]?.outcome === 'granted'

function toPart({ state, bundle }: Results, item: string): LicencePart {
  const known = bundle.catalogue.items[item]
  const name = bundle.catalogue.certificates[known?.certificate ?? '']?.name ?? known?.name ?? item
  const standing = state.items[item]
  const revokedAt = standing?.postCheck?.revoked?.at
  const { number } = standing ?? {}
  return {
    item,
    name,
    ...(number !== undefined && { number }),
    status: statusOf(standing),
    ...(revokedAt !== undefined && { revokedAt }),
  }
}

export function statusOf(standing: ItemState | undefined): PartStatus {
  if (standing?.outcome !== 'granted') return 'not-granted'
  return standing.postCheck?.revoked ? 'revoked' : 'valid'
}

import type { Dossier } from '../dossier.ts'
import { hasResult, isCarried } from '../issuing/results.ts'
import { needsOf } from '../needs.ts'
import { openGaps } from '../settled.ts'

/**
 * Who holds a matter. `receipt`: nobody yet, the day of filing; `prerequisite`: another item's result is waited for;
 * `step`: a special step that stops the clock; `law`: everything is done, the record follows by itself.
 */
export type Party = 'receipt' | 'applicant' | 'department' | 'window' | 'prerequisite' | 'step' | 'law'

export interface Holder {
  readonly party: Party
  /** A department's, item's or step's id; for the others the party again. */
  readonly who: string
  readonly basis: string
}

/** Who holds the item in this state; undefined once nothing more is to be done for it. */
export function findHolder(dossier: Dossier, item: string): Holder | undefined {
  const standing = dossier.state.items[item]
  if (!standing || standing.status === 'not-applicable') return undefined
  if (standing.status === 'ended') return findAfterResult(dossier, item)
  return findBeforeAcceptance(dossier, item) ?? getUnderReview(dossier, item)
}

const applicant = (basis: string): Holder => ({ party: 'applicant', who: 'applicant', basis })
const window = (basis: string): Holder => ({ party: 'window', who: 'window', basis })

function findBeforeAcceptance({ state, bundle }: Dossier, item: string): Holder | undefined {
  if (state.status === 'correcting') return applicant('行政许可法 32')
  if (state.status === 'verifying') return applicant('003 §27')
  if (state.status !== 'checking') return undefined
  if (bundle.accept?.by === 'counter') return window('003 §22')
  const own = bundle.catalogue.items[item]?.department ?? item
  const silent = state.items[item]?.check ? findUnchecked({ state, bundle }) : item
  return {
    party: 'department',
    who: bundle.catalogue.items[silent ?? item]?.department ?? own,
    basis: '行政许可法 32',
  }
}

/** The first item that its department has not looked at yet: the others wait for it. */
function findUnchecked({ state, bundle }: Pick<Dossier, 'state' | 'bundle'>): string | undefined {
  return bundle.items.find(({ item }) => state.items[item]?.status === 'waiting' && !state.items[item]?.check)?.item
}

function getUnderReview(dossier: Dossier, item: string): Holder {
  const { state, bundle } = dossier
  const standing = state.items[item]
  const who = bundle.catalogue.items[item]?.department ?? item
  // After acceptance nothing but a step of article 45 stops the clock, a correction neither.
  if (standing?.status === 'correcting') return applicant('行政许可法 45')
  const place = bundle.items.find((each) => each.item === item)
  const unopened = standing?.round === 0 && place?.begins === 'after-results'
  const need = unopened || standing?.status === 'decided' ? findUnended(dossier, item) : undefined
  if (need !== undefined) return { party: 'prerequisite', who: need, basis: '003 §33' }
  if (standing?.status !== 'decided') return { party: 'department', who, basis: '003 §31' }
  return openGaps(state, bundle, item).length > 0
    ? applicant('河南省优化营商环境条例 35')
    : { party: 'law', who: 'law', basis: '003 §31' }
}

function findUnended({ state, bundle }: Dossier, item: string): string | undefined {
  return needsOf(bundle, item).find((need) => state.items[need] && state.items[need].outcome === undefined)
}

/** A result goes to the window and from there into hands; paper is first carried there by its department. */
function findAfterResult(dossier: Dossier, item: string): Holder | undefined {
  const { state, bundle } = dossier
  const standing = state.items[item]
  const out = state.deliveredAt ?? standing?.issuedAt ?? state.closedAt
  if (out !== undefined || !hasResult(state, item)) return undefined
  const department = bundle.catalogue.items[item]?.department
  if (department !== undefined && isCarried(dossier, item) && !standing?.handedOver)
    return { party: 'department', who: department, basis: '003 §34' }
  return window('行政许可法 44')
}

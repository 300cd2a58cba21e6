import type { Gaps } from '../../bundle/model.ts'
import { endOf } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import type { Event } from '../events.ts'
import { gapDue, isGapOpen, itemsAsking } from '../gaps/gaps.ts'
import type { Outcome } from '../outcome.ts'
import type { DueRule } from './rule.ts'

/** 逾期未补: the term of a promised material is over, and the items that need it end as each of them sets (安阳市政务服务条例 24). */
export const gapExpiry: DueRule = {
  at: (dossier) => {
    const ends = findOpen(dossier).map(({ at }) => at)
    return ends.length > 0 ? Math.min(...ends) : undefined
  },
  events: (dossier, at) => findOpen(dossier).flatMap((gap): Event[] => (gap.at === at ? expire(dossier, gap) : [])),
}

interface OpenGap {
  readonly material: string
  readonly items: readonly string[]
  /** The first instant after its last day. */
  readonly at: number
}

function findOpen(dossier: Dossier): OpenGap[] {
  const { gaps, status } = dossier.state
  if (!gaps || status !== 'in-progress') return []
  return Object.keys(gaps).flatMap((material) => {
    if (!isGapOpen(dossier.state, material)) return []
    const items = itemsAsking(dossier, material).filter((item) => isWaitingFor(dossier, item))
    const due = items.length > 0 ? gapDue(dossier, material) : undefined
    return due === undefined ? [] : [{ material, items, at: endOf(due) }]
  })
}

/** What has ended is left alone, and so is a refusal: it needs no material to stand. */
function isWaitingFor({ state }: Dossier, item: string): boolean {
  const standing = state.items[item]
  return standing?.outcome === undefined && standing?.decision?.decision !== 'refused'
}

const outcomes: Readonly<Record<Gaps['onExpiry'], Outcome>> = {
  withdrawn: 'withdrawn',
  ended: 'expired',
  refused: 'refused',
}

function expire({ bundle }: Dossier, { material, items }: OpenGap): Event[] {
  const ends = items.map((item): Event => {
    const onExpiry = bundle.catalogue.items[item]?.gaps?.onExpiry ?? 'withdrawn'
    return { kind: 'recorded', item, outcome: outcomes[onExpiry], because: material }
  })
  return [{ kind: 'gap-expired', material, items }, ...ends]
}

import { answerDue } from '../../../lib/application/acceptance/due.ts'
import { findDeliveryLimit } from '../../../lib/application/clock/delivery-limit.ts'
import { gapDue, isGapOpen } from '../../../lib/application/gaps/gaps.ts'
import { hasResult } from '../../../lib/application/issuing/results.ts'
import type { Law } from '../../../lib/application/law.ts'
import type { Bundle } from '../../../lib/bundle/model.ts'
import { type Day, endOf, startOf } from '../../../lib/rules/calendar/day.ts'
import type { Chance } from '../../law/chance.ts'
import { accept } from './adversary-accepts.ts'
import { review } from './adversary-reviews.ts'
import { enter, file, type Living, settle } from './living.ts'

/** People who keep every limit and use as many of their days as they like: so many of a hundred times the last. */
export interface Adversary {
  readonly bundle: Bundle
  readonly law: Law
  readonly chance: Chance
  readonly late: number
  readonly by: 'promise' | 'law'
  /** Also steps that are not required, extensions, promised materials. */
  readonly most: boolean
  readonly plan: Readonly<Record<string, boolean>>
  /** Correction notices before acceptance. */
  readonly rounds: number
}

/** Whether to do today what can wait until the day `last`; undefined: it has no last day. */
export function isTime({ chance, late }: Adversary, today: Day, last: Day | undefined): boolean {
  if (last !== undefined && today >= last) return true
  return !chance.percent(late) && chance.percent(25)
}

/** Lets one application live from its filing to its end; everything is done in the last second of a day. */
export function live(adversary: Adversary, filed: Day): Living {
  const { bundle, law, plan } = adversary
  const living = file(bundle, law, lastSecond(filed), { plan, gaps: gapsOf(adversary) })
  for (let day = filed; day < filed + 1500; day++) {
    living.now = Math.max(living.now, startOf(day))
    settle(living)
    living.now = lastSecond(day)
    settle(living)
    act(adversary, living, day)
    if (living.dossier.state.deliveredAt !== undefined || living.dossier.state.closedAt !== undefined) return living
  }
  throw new Error('the application never ends')
}

const lastSecond = (day: Day): number => endOf(day) - 1000

/** What follows from one act of a day may call for another on the same day. */
function act(adversary: Adversary, living: Living, day: Day): void {
  for (let acts = 0; acts < 100; acts++) {
    const before = living.entries.length
    const { status } = living.dossier.state
    if (status === 'in-progress' || status === 'ready') {
      review(adversary, living, day)
      fillGaps(adversary, living, day)
      handOut(adversary, living, day)
    } else accept(adversary, living, day, answerDue(living.dossier))
    settle(living)
    if (living.entries.length === before) return
  }
  throw new Error('a day without an end')
}

function gapsOf({ bundle, most, chance, plan }: Adversary): string[] {
  if (!most) return []
  const own = bundle.items.flatMap(({ item }) =>
    plan[item] ? Object.keys(bundle.catalogue.items[item]?.gaps?.materials ?? {}) : [],
  )
  return own.filter(() => chance.percent(70))
}

/** Sometimes it never comes: then its item ends with it. */
const isForgotten = ({ chance, late }: Adversary): boolean => late < 100 && chance.percent(20)

function fillGaps(adversary: Adversary, living: Living, day: Day): void {
  for (const material of Object.keys(living.dossier.state.gaps ?? {})) {
    if (!isGapOpen(living.dossier.state, material) || isForgotten(adversary)) continue
    if (isTime(adversary, day, gapDue(living.dossier, material))) enter(living, { kind: 'gap-filled', material })
    settle(living)
  }
}

function handOut(adversary: Adversary, living: Living, day: Day): void {
  const { state, bundle } = living.dossier
  const open = bundle.items.flatMap(({ item }) =>
    hasResult(state, item) && state.items[item]?.issuedAt === undefined ? [item] : [],
  )
  const due = open.filter((item) => isTime(adversary, day, findDeliveryLimit(living.dossier, item)?.last))
  const isReady = state.status === 'ready'
  if (bundle.deliver.policy === 'together' && (!isReady || due.length < open.length)) return
  if (isReady && open.length > 0 && due.length === open.length)
    enter(living, { kind: 'delivered', items: due, way: 'window' })
  else if (due.length > 0) enter(living, { kind: 'issued', items: due, way: 'window' })
}

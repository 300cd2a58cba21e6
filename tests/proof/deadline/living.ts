import type { Dossier } from '../../../lib/application/dossier.ts'
import { catchUp } from '../../../lib/application/due/catch-up.ts'
import type { Entry, Event } from '../../../lib/application/events.ts'
import { fold } from '../../../lib/application/fold.ts'
import type { Law } from '../../../lib/application/law.ts'
import { allEnded } from '../../../lib/application/needs.ts'
import { isSettled } from '../../../lib/application/settled.ts'
import type { Bundle } from '../../../lib/bundle/model.ts'

/** One application on the product's own folds and rules, its machine played by `settle`. */
export interface Living {
  dossier: Dossier
  readonly entries: Entry[]
  /** The end of the day, in ms; nothing happens later on it. */
  now: number
}

const actor = { role: 'officer', id: 'anybody' } as const

/** Files an application of all items, or of those that apply. */
export function file(bundle: Bundle, law: Law, now: number, { plan, gaps }: Filing): Living {
  const submitted: Entry = {
    kind: 'submitted',
    owner: 'zhang',
    bundle: bundle.id,
    version: 1,
    plan,
    way: 'window',
    law: { calendar: 0, settings: 0 },
    ...(gaps.length > 0 && { gaps }),
    seq: 1,
    at: now,
    by: actor,
  }
  const state = fold(undefined, submitted)
  const living: Living = { dossier: { id: 'one', bundle, law, state }, entries: [submitted], now }
  if ((bundle.accept?.by ?? 'automatic') === 'automatic')
    enter(living, { kind: 'accepted', how: 'automatic', from: now })
  settle(living)
  return living
}

interface Filing {
  readonly plan: Readonly<Record<string, boolean>>
  readonly gaps: readonly string[]
}

export function enter(living: Living, event: Event): void {
  const entry = { ...event, seq: living.entries.length + 1, at: living.now, by: actor } as Entry
  living.entries.push(entry)
  living.dossier = { ...living.dossier, state: fold(living.dossier.state, entry) }
}

/** Everything that follows by itself: from the law, and from the machine of the bundle. */
export function settle(living: Living): void {
  for (;;) {
    const { entries, after } = catchUp(living.dossier, living.now, living.entries.length)
    living.entries.push(...entries)
    living.dossier = after
    const next = findMachineStep(living.dossier)
    if (!next) return
    enter(living, next)
  }
}

function findMachineStep({ state, bundle }: Dossier): Event | undefined {
  if (state.status !== 'in-progress') return undefined
  for (const { item, after, begins } of bundle.items) {
    const standing = state.items[item]
    if (!standing || standing.outcome !== undefined) continue
    const there = allEnded(state, after)
    if (standing.status === 'waiting' && (standing.round > 0 || begins === 'at-once' || there))
      return { kind: 'opened', item, round: standing.round + 1 }
    if (isSettled(state, bundle, item) && there)
      return { kind: 'recorded', item, outcome: standing.decision?.decision === 'refused' ? 'refused' : 'granted' }
  }
  const open = Object.values(state.items).some(({ outcome }) => outcome === undefined)
  return open ? undefined : { kind: 'merged' }
}

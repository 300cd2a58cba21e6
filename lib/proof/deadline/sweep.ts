import type { Day } from '../../rules/calendar/day.ts'
import { type Measuring, measure } from './bounds.ts'
import { type Followed, type Following, follow, latestBeginning } from './follow.ts'
import type { KnownDays } from './known-days.ts'
import type { Plan } from './plans.ts'
import type { Times } from './timetable.ts'

export type ItemMeasures = Partial<Record<'opens' | 'decided' | 'result', Measuring>>

/** The longest of everything, over all plans and all known days. */
export interface Swept {
  readonly items: Map<string, ItemMeasures>
  result?: Measuring
  out?: Measuring
  life?: Measuring
  /** The application that was handed out after the longest time. */
  worst?: { readonly followed: Followed; readonly from: Day }
}

/** Follows every plan from every known day on which its end is known, too. */
export function sweep(following: Following, plans: readonly Plan[], days: KnownDays, rounds: number): Swept {
  const swept: Swept = { items: new Map() }
  for (const plan of plans) {
    const planned = { ...following, applies: (item: string) => plan.has(item) }
    const out = new Map<Day, Day>()
    for (let from = days.first; from <= days.last; from++) {
      const followed = follow(planned, from)
      if (!followed || (isUnknown(days, followed.out) && out.size > 0)) break
      out.set(from, followed.out)
      note(swept, days, followed, from)
    }
    noteLives(swept, planned, { days, out, rounds })
  }
  return swept
}

/** It lies beyond the last year whose arrangement is known. */
const isUnknown = ({ known, calendar }: KnownDays, day: Day): boolean => known && day > calendar.coveredThrough

function note(swept: Swept, { calendar }: KnownDays, followed: Followed, from: Day): void {
  const longest = swept.out?.natural ?? -1
  swept.result = measure(swept.result, calendar, from, followed.result)
  swept.out = measure(swept.out, calendar, from, followed.out)
  if (swept.out.natural > longest) swept.worst = { followed, from }
  for (const [item, times] of followed.times) {
    const known = swept.items.get(item) ?? {}
    for (const what of ['opens', 'decided', 'result'] as const satisfies (keyof Times)[])
      known[what] = measure(known[what], calendar, from, times[what])
    swept.items.set(item, known)
  }
}

interface Lives {
  readonly days: KnownDays
  readonly out: ReadonlyMap<Day, Day>
  readonly rounds: number
}

function noteLives(swept: Swept, following: Following, { days, out, rounds }: Lives): void {
  for (let filed = days.first; filed <= days.last; filed++) {
    const end = out.get(latestBeginning(following, filed, rounds))
    if (end === undefined) break
    swept.life = measure(swept.life, days.calendar, filed, end)
  }
}

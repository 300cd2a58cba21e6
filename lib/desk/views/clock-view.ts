import * as z from 'zod'
import { accountOf } from '../../application/clock/account.ts'
import { findCriticalPath } from '../../application/clock/critical-path.ts'
import { legalLimitOf, promiseOf } from '../../application/clock/limits.ts'
import { findNextDue } from '../../application/clock/next-due.ts'
import type { RunningLimit } from '../../application/clock/running-limit.ts'
import { spansOf } from '../../application/clock/spans.ts'
import { summarise } from '../../application/clock/summary.ts'
import type { Dossier } from '../../application/dossier.ts'
import type { Entry } from '../../application/events.ts'
import { type Day, dayOf, printDay } from '../../rules/calendar/day.ts'
import type { Language } from '../words.ts'
import { nameHolder } from './holder-name.ts'
import { nameBundle, nameItem } from './names.ts'

const limit = z.object({
  start: z.string().describe('The day from which it runs, not counted itself'),
  days: z.number(),
  count: z.enum(['working', 'natural']),
  extended: z.number(),
  stopped: z.number(),
  stoppedNow: z.boolean(),
  last: z.string().optional().describe('Absent while it stands still'),
  provisional: z.boolean().describe('It ends in a year whose working days are not known yet'),
  basis: z.string(),
})
const count = z.object({ working: z.number(), natural: z.number() })
const line = z.object({
  from: z.string(),
  to: z.string(),
  party: z.enum(['receipt', 'applicant', 'department', 'window', 'prerequisite', 'step', 'law']),
  who: z.string(),
  name: z.string(),
  working: z.number(),
  counted: z.number().describe('Days of it that are taken off the promise'),
  basis: z.string(),
})

/** The account of days of an application, item by item; days as `2026-11-23`. */
export const clockView = z.object({
  application: z.string(),
  bundle: z.string(),
  name: z.string(),
  status: z.string(),
  through: z.string(),
  calendar: z.number().describe('The version of the working days that it is counted with'),
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      department: z.string(),
      promise: limit.optional(),
      legal: limit.optional(),
      next: z.object({ what: z.string(), last: z.string(), basis: z.string() }).optional(),
      days: count,
      counted: z.number(),
      own: count,
      waiting: count,
      lines: z.array(line),
    }),
  ),
  whole: z
    .object({ items: z.array(z.string()), last: z.string() })
    .optional()
    .describe('The promise of the bundle: the items on which its last result depends'),
})
type ClockView = z.infer<typeof clockView>

export function viewClock(
  dossier: Dossier & { readonly entries: readonly Entry[] },
  items: readonly string[],
  today: Day,
  language: Language = 'zh',
): ClockView {
  const { id, state, bundle, law } = dossier
  const start = state.acceptedAt ?? (state.law ? undefined : state.submittedAt)
  const whole = start === undefined ? undefined : findCriticalPath(dossier, dayOf(start))
  return {
    application: id,
    bundle: bundle.id,
    name: nameBundle(bundle, language),
    status: state.status,
    through: printDay(today),
    calendar: law.calendar.version,
    items: items.map((item) => viewItem(dossier, item, today, language)),
    whole: whole && { items: [...whole.items], last: printDay(whole.last) },
  }
}

function viewItem(
  dossier: Dossier & { readonly entries: readonly Entry[] },
  item: string,
  today: Day,
  language: Language,
): ClockView['items'][number] {
  const { bundle } = dossier
  const known = bundle.catalogue.items[item]
  const days = accountOf(dossier, item, today)
  const next = findNextDue(dossier, item)
  const { days: all, counted, own, waiting } = summarise(days)
  return {
    id: item,
    name: nameItem(bundle, item, language),
    department: bundle.catalogue.departments[known?.department ?? '']?.name ?? item,
    promise: viewLimit(promiseOf(dossier, item)),
    legal: viewLimit(legalLimitOf(dossier, item)),
    next: next && { ...next, last: printDay(next.last) },
    days: all,
    counted,
    own,
    waiting,
    lines: spansOf(days).map((span) => ({
      ...span,
      from: printDay(span.from),
      to: printDay(span.to),
      name: nameHolder(dossier, span, language),
    })),
  }
}

function viewLimit(running: RunningLimit | undefined): z.infer<typeof limit> | undefined {
  if (!running) return undefined
  const { limit: days, start, last, ...rest } = running
  return { ...rest, ...days, start: printDay(start), last: last === undefined ? undefined : printDay(last) }
}

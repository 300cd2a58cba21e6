import * as z from 'zod'
import { answerDue } from '../../application/acceptance/due.ts'
import { findHolder } from '../../application/clock/holder.ts'
import { legalLimitOf, promiseOf } from '../../application/clock/limits.ts'
import type { Dossier } from '../../application/dossier.ts'
import { findFirstOpening } from '../../application/folds/review.ts'
import type { ItemState } from '../../application/item-state.ts'
import { needsOf } from '../../application/needs.ts'
import type { ApplicationState } from '../../application/state.ts'
import { expectedEnd } from '../../application/steps/due.ts'
import { stopsOf } from '../../application/steps/stops.ts'
import { departmentName, itemName, stepName } from '../../report/guide/names.ts'
import type { Name } from '../../report/guide/phrase.ts'
import { type Day, dayOf, printDay } from '../../rules/calendar/day.ts'
import type { Language } from '../words.ts'
import { holderWords, stillSays, stillWords } from './progress-words.ts'

const named = z.object({ id: z.string(), name: z.string() })
const day = z.string().describe('The last day, in China, like 2026-12-01')

/** One item on the time line. Times in ms; days as `2026-12-01`. */
export const progressItem = z.object({
  ...named.shape,
  department: named,
  status: z.string(),
  since: z.number().describe('From when it is in this status'),
  startedAt: z.number().optional().describe('When its department had it in hand the first time'),
  endedAt: z.number().optional(),
  promisedBy: day.optional().describe('Absent before its limit runs, and while it stands still'),
  left: z.number().optional().describe('Working days until that day; less than nothing once it has passed'),
  legalBy: day.optional(),
  outcome: z.string().optional(),
  heldBy: z.object({
    party: z.enum(['department', 'applicant', 'items', 'window', 'nobody']),
    name: z.string(),
    items: z.array(named).optional().describe('The items whose results it waits for'),
  }),
  standsStill: z
    .object({
      kind: z.enum(['step', 'correction', 'originals', 'waiting']),
      what: z.string().describe('The name of the special step, or of what is waited for'),
      since: z.number(),
      until: z.string().optional().describe('The day on which it should end, as told or by its limit'),
      article: z.string(),
      says: z.string(),
      told: z.string().optional().describe('The department’s own words'),
    })
    .optional()
    .describe('Why no time of its limit is used up now'),
  extended: z
    .object({ days: z.number(), at: z.number(), reason: z.string().optional() })
    .optional()
    .describe('延期 (行政许可法 42)'),
})
export type ProgressItem = z.infer<typeof progressItem>

/** Of an item that the application has; throws for others. */
export function viewProgressItem(dossier: Dossier, item: string, language: Language, now: number): ProgressItem {
  const { bundle, state } = dossier
  const standing = state.items[item]
  const known = bundle.catalogue.items[item]
  if (!standing || !known) throw new Error(`no item ${item} in this application`)
  const { status, outcome, endedAt, extension } = standing
  const promised = promiseOf(dossier, item)?.last
  return {
    id: item,
    name: tell(itemName(bundle, item), language),
    department: { id: known.department, name: departmentName(bundle, known.department) },
    status,
    since: sinceOf(standing, state),
    startedAt: findFirstOpening(standing),
    endedAt,
    promisedBy: print(promised),
    left: countLeft(dossier, promised, now),
    legalBy: print(legalLimitOf(dossier, item)?.last),
    outcome,
    heldBy: viewHolder(dossier, item, language),
    standsStill: outcome === undefined ? findStill(dossier, item, language) : undefined,
    extended: extension && { days: extension.days, at: extension.at, reason: extension.reason },
  }
}

/** In the language where the designer has written in it. */
export const tell = (name: Name, language: Language): string => (language === 'en' ? (name.en ?? name.zh) : name.zh)

/** Working days until a day; undefined without one. */
export function countLeft({ law: { calendar } }: Dossier, last: Day | undefined, now: number): number | undefined {
  if (last === undefined) return undefined
  const today = dayOf(now)
  return today > last ? -calendar.countWorking(last, today) : calendar.countWorking(today, last)
}

export const print = (last: Day | undefined): string | undefined => (last === undefined ? undefined : printDay(last))

function sinceOf({ status, openedAt, correction, decision, endedAt }: ItemState, state: ApplicationState): number {
  const at = { open: openedAt, correcting: correction?.at, decided: decision?.at, ended: endedAt }
  const own = status === 'waiting' || status === 'not-applicable' ? undefined : at[status]
  return own ?? state.dispatchedAt ?? state.receivedAt ?? state.submittedAt
}

function viewHolder(dossier: Dossier, item: string, language: Language): ProgressItem['heldBy'] {
  const { bundle } = dossier
  const holder = findHolder(dossier, item)
  if (holder?.party === 'department') return { party: 'department', name: departmentName(bundle, holder.who) }
  if (holder?.party === 'prerequisite') {
    const items = waitedFor(dossier, item).map((id) => ({ id, name: tell(itemName(bundle, id), language) }))
    return { party: 'items', name: items.map(({ name }) => name).join(language === 'en' ? ', ' : '、'), items }
  }
  const party = holder?.party === 'applicant' || holder?.party === 'window' ? holder.party : 'nobody'
  return { party, name: holderWords[party][language] }
}

const waitedFor = ({ bundle, state }: Dossier, item: string): readonly string[] =>
  needsOf(bundle, item).filter((need) => state.items[need] && state.items[need].outcome === undefined)

type Still = ProgressItem['standsStill']

/** A correction after acceptance stops no clock (行政许可法 45), so it is not told here. */
function findStill(dossier: Dossier, item: string, language: Language): Still {
  const { state } = dossier
  const still = (kind: 'correction' | 'originals' | 'waiting', since: number, article: string): Still => ({
    kind,
    what: stillWords[kind][language],
    since,
    until: kind === 'waiting' ? undefined : print(answerDue(dossier)),
    article,
    says: stillSays[kind][language],
  })
  if (state.status === 'correcting')
    return still('correction', state.notices?.at(-1)?.at ?? state.submittedAt, '行政许可法 32')
  if (state.status === 'verifying') return still('originals', state.preAcceptedAt ?? state.submittedAt, '003 §27')
  const step = findStep(dossier, item, language)
  if (step || findHolder(dossier, item)?.party !== 'prerequisite' || promiseOf(dossier, item)) return step
  return still('waiting', state.acceptedAt ?? state.submittedAt, '003 §33')
}

/** Of several steps side by side, the one that is expected to end last. */
function findStep(dossier: Dossier, item: string, language: Language): Still {
  const ends = (id: string) => expectedEnd(dossier, id) ?? 0
  const running = stopsOf(dossier, item).filter(({ to }) => to === undefined)
  const [last] = running.toSorted((one, other) => ends(other.step) - ends(one.step))
  const step = last && dossier.state.steps?.[last.step]
  if (!last || !step?.notice) return undefined
  return {
    kind: 'step',
    what: tell(stepName(step.what), language),
    since: step.notice.at,
    until: print(expectedEnd(dossier, last.step)),
    article: last.basis,
    says: stillSays.step[language],
    told: step.notice.says,
  }
}

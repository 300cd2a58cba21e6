import * as z from 'zod'
import { findCriticalPath } from '../../application/clock/critical-path.ts'
import { promiseOf } from '../../application/clock/limits.ts'
import type { Dossier } from '../../application/dossier.ts'
import { mayBeRated } from '../../application/rating/rating.ts'
import { bundleName } from '../../report/guide/names.ts'
import { type Day, dayOf } from '../../rules/calendar/day.ts'
import type { Application } from '../changes/application.ts'
import type { Language } from '../words.ts'
import { choicesView, viewChoices } from './choices-view.ts'
import { countLeft, type ProgressItem, print, progressItem, tell, viewProgressItem } from './progress-item.ts'
import { nextStep, viewNext } from './progress-next.ts'
import { ratingView, viewRating } from './rating-view.ts'

/** 进度: what stands on the one time line of an application. */
export const progressView = z.object({
  application: z.string(),
  revision: z.number().describe('Grows with every change; the same number means that nothing has changed'),
  bundle: z.string(),
  name: z.string(),
  status: z.string(),
  now: z.number(),
  submittedAt: z.number(),
  acceptedAt: z.number().optional(),
  endedAt: z.number().optional(),
  promisedBy: z
    .string()
    .optional()
    .describe('The day by which the last of it is decided; absent before acceptance, and while any of it stands still'),
  left: z.number().optional().describe('Working days until then; less than nothing once it has passed'),
  items: z.array(progressItem).describe('In the order of the bundle, without those that do not apply'),
  next: z.array(nextStep).describe('What is still to come, in its order'),
  ask: z
    .object({ name: z.string(), address: z.string(), hours: z.string(), consult: z.string(), complain: z.string() })
    .optional()
    .describe('Where to ask'),
  rating: ratingView.optional(),
  rate: choicesView.optional().describe('What can be said of it; absent: it cannot be rated, or was'),
})
export type ProgressView = z.infer<typeof progressView>

/** `now` in ms. */
export function viewProgress(application: Application, language: Language, now: number): ProgressView {
  const { id, state, bundle, head } = application
  const applicable = bundle.items.filter(
    ({ item }) => (state.items[item]?.status ?? 'not-applicable') !== 'not-applicable',
  )
  const items = applicable.map(({ item }) => viewProgressItem(application, item, language, now))
  const promised = findPromised(application, items)
  return {
    application: id,
    revision: head.rev,
    bundle: bundle.id,
    name: tell(bundleName(bundle), language),
    status: state.status,
    now,
    submittedAt: state.submittedAt,
    acceptedAt: state.acceptedAt,
    endedAt: state.deliveredAt ?? state.closedAt,
    promisedBy: print(promised),
    left: countLeft(application, promised, now),
    items,
    next: viewNext(application, language),
    ask: bundle.centre && { ...bundle.centre },
    rating: state.rating && viewRating(state.rating, application.law),
    rate: mayBeRated(state) ? viewChoices(language) : undefined,
  }
}

/**
 * Without what officers wrote: their words may quote the form, or name people, and whoever asks by number alone has shown
 * no account.
 */
export function withoutWords(view: ProgressView): ProgressView {
  return {
    ...view,
    items: view.items.map(({ standsStill, extended, ...item }) => ({
      ...item,
      standsStill: standsStill && { ...standsStill, told: undefined },
      extended: extended && { ...extended, reason: undefined },
    })),
    rating: view.rating && { ...view.rating, text: undefined },
  }
}

/** By the promises as they were at acceptance, and never before those that run now: steps and extensions move them. */
function findPromised(dossier: Dossier, items: readonly ProgressItem[]): Day | undefined {
  const { acceptedAt } = dossier.state
  if (acceptedAt === undefined || items.some(({ standsStill }) => standsStill?.kind === 'step')) return undefined
  const whole = findCriticalPath(dossier, dayOf(acceptedAt))?.last
  const running = items.flatMap(({ id }) => promiseOf(dossier, id)?.last ?? [])
  return whole === undefined ? undefined : Math.max(whole, ...running)
}

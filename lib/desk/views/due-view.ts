import * as z from 'zod'
import { findHolder } from '../../application/clock/holder.ts'
import { findNextDue } from '../../application/clock/next-due.ts'
import { isStopped } from '../../application/steps/stops.ts'
import { printDay } from '../../rules/calendar/day.ts'
import type { Application } from '../changes/application.ts'
import type { Language } from '../words.ts'
import { nameHolder } from './holder-name.ts'

/** Where an item is and by when it must be further (002 §五(三)). */
export const dueView = z.object({
  handling: z.string().optional().describe('Who has it now: a department, the window, the applicant…'),
  due: z.string().optional().describe('The last day of the limit that runs for it now'),
  dueFor: z.enum(['acceptance', 'answer', 'decision', 'delivery']).optional(),
})

export function viewDue(application: Application, item: string, language: Language = 'zh'): z.infer<typeof dueView> {
  const holder = findHolder(application, item)
  const next = findNextDue(application, item)
  const stop = isStopped(application, item) ? findStop(application, item, language) : undefined
  return {
    handling: stop ?? (holder && nameHolder(application, holder, language)),
    due: next && printDay(next.last),
    dueFor: next?.what,
  }
}

function findStop(application: Application, item: string, language: Language): string | undefined {
  const running = Object.entries(application.state.steps ?? {}).find(
    ([, { items, notice, end }]) => items.includes(item) && notice && !end,
  )
  return running && nameHolder(application, { party: 'step', who: running[0] }, language)
}

import * as z from 'zod'
import { findPromisedPath } from '../../application/clock/critical-path.ts'
import { fileKinds } from '../../application/file-kinds/file-kinds.ts'
import type { Law } from '../../application/law.ts'
import type { Bundle } from '../../bundle/model.ts'
import { dayOf, printDay } from '../../rules/calendar/day.ts'
import type { Language } from '../words.ts'
import { named, nameItem } from './names.ts'

export const feeView = z.object({ yuan: z.number(), per: z.string(), basis: z.string() })

export const filesView = z
  .object({ kinds: z.array(z.object({ type: z.string(), extension: z.string() })) })
  .describe('The kinds of file that are taken for every material; which one it is, is told by its bytes')

export const viewFiles = (): z.infer<typeof filesView> => ({
  kinds: Object.values(fileKinds).map(({ type, extension }) => ({ type, extension })),
})

export const longestView = z
  .object({
    days: z.number().describe('Working days from acceptance to the last result, if all promises are kept'),
    last: z.string().describe('The day itself, if it were accepted today: `2026-12-01`'),
    items: z.array(named).describe('关键路径: the items on whose promises it depends, in their order'),
  })
  .describe('For these answers; without the steps that stop the clock')

/** What people may count on: the promises along the longest chain of items that wait for each other. */
export function viewLongest(
  bundle: Bundle,
  { calendar }: Law,
  plan: Readonly<Record<string, boolean>>,
  now: number,
  language: Language,
): z.infer<typeof longestView> | undefined {
  const start = dayOf(now)
  const path = findPromisedPath(bundle, calendar, (item) => plan[item] === true, start)
  return (
    path && {
      days: calendar.countWorking(start, path.last),
      last: printDay(path.last),
      items: path.items.map((id) => ({ id, name: nameItem(bundle, id, language) })),
    }
  )
}

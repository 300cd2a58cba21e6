import * as z from 'zod'
import { text } from './id.ts'
import { strict } from './strict.ts'

/** That there is such a day is judged with the whole calendar. */
const date = z.string().regex(/^20\d\d-\d\d-\d\d$/, 'Write a day like 2026-02-15.')

const year = strict({
  year: z.int().min(2000).max(2099),
  notice: text.describe('The notice it was arranged by, like 国办发明电〔2025〕7号'),
  off: z.array(date).max(366).default([]).describe('Days off, weekends among them or not'),
  work: z.array(date).max(366).default([]).describe('Saturdays and Sundays that are worked'),
})

const localDay = strict({
  date,
  kind: z.enum(['off', 'work']),
  notice: text.describe('The notice of the local government'),
})

/** Working days: `calendar.yaml`. What a year does not name is a working day from Monday to Friday. */
export const calendar = strict({
  years: z.array(year).max(100),
  local: z.array(localDay).max(1000).default([]),
})

/** As it reads once it is written; a table of lib/rules/calendar but for its version. */
export type WrittenCalendar = z.output<typeof calendar>

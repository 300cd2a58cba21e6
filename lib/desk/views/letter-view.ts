import * as z from 'zod'
import { isLetterOpen, letterDue } from '../../application/letters/letters.ts'
import type { LetterState } from '../../application/state.ts'
import { printDay } from '../../rules/calendar/day.ts'
import type { Application } from '../changes/application.ts'
import { taskId } from '../task-id.ts'
import type { Language } from '../words.ts'
import { findDepartment, nameDepartment, nameItem } from './names.ts'

/** 部门间函询: what one department asked another, and what that has answered. */
export const letterView = z.object({
  letter: z.string(),
  item: z.string(),
  itemName: z.string(),
  from: z.string().describe('The department that asks'),
  fromName: z.string(),
  to: z.string().describe('The department that is asked'),
  toName: z.string(),
  asks: z.string(),
  fields: z.array(z.string()),
  materials: z.array(z.string()),
  sentAt: z.number(),
  due: z.string().describe('The last day for the answer'),
  open: z.boolean(),
  answer: z.object({ confirms: z.boolean(), says: z.string(), by: z.string(), at: z.number() }).optional(),
})

export function viewLetter(
  { id, bundle, state, law }: Application,
  name: string,
  letter: LetterState,
  language: Language = 'zh',
) {
  const { item, to, asks, fields, materials, sent, answer } = letter
  const from = findDepartment(bundle, item)
  return {
    letter: taskId(id, name),
    item,
    itemName: nameItem(bundle, item, language),
    from: from.id,
    fromName: from.name,
    to,
    toName: nameDepartment(bundle, to),
    asks,
    fields: [...fields],
    materials: [...materials],
    sentAt: sent.at,
    due: printDay(letterDue(law, letter)),
    open: isLetterOpen(state, letter),
    answer: answer && { ...answer },
  }
}

/** The application's letters, or those of one of its items. */
export function viewLettersOf(
  application: Application,
  language: Language,
  wanted: (letter: LetterState) => boolean = () => true,
): z.infer<typeof letterView>[] {
  return Object.entries(application.state.letters ?? {})
    .filter(([, letter]) => wanted(letter))
    .map(([name, letter]) => viewLetter(application, name, letter, language))
}

import * as z from 'zod'
import { detectors } from '../../application/cards/detectors.ts'
import { explanationDue, isClosed, rectificationDue } from '../../application/cards/life.ts'
import { violations } from '../../application/cards/violations.ts'
import type { ViolationCode } from '../../application/events/supervision.ts'
import type { Law } from '../../application/law.ts'
import type { Card } from '../../application/state.ts'
import { printDay } from '../../rules/calendar/day.ts'

export const colourShape = z.enum(['reminder', 'yellow', 'red'])
export const aboutShape = z.enum(Object.keys(detectors) as (keyof typeof detectors)[])
const codes = Object.keys(violations).map(Number) as ViolationCode[]
export const violationShape = z.literal(codes).describe('The number of the forbidden conduct (003 §三)')
const step = z.object({ at: z.number(), says: z.string() })

/** A card as people see it: what it says, on which rule, and what is to be done about it by when. */
export const cardView = z.object({
  card: z.string(),
  colour: colourShape,
  about: aboutShape,
  item: z.string().optional(),
  department: z.string().optional(),
  step: z.string().optional(),
  letter: z.string().optional(),
  since: z.number().describe('When the limit passed or the threshold was reached'),
  shown: z.number(),
  rule: z.string(),
  article: z.string(),
  violation: z.number().describe('The number of the forbidden conduct (003 §三)'),
  zh: z.string(),
  en: z.string(),
  says: z.string().optional(),
  explained: step.optional(),
  rectified: step.optional(),
  verdict: z.enum(['dropped', 'upheld', 'closed']).optional(),
  level: z.number().optional().describe('1: with the head of the organ; 2: criticism or accountability'),
  closed: z.boolean(),
  explainBy: z.string(),
  rectifyBy: z.string(),
})
export type CardView = z.infer<typeof cardView>

export function viewCard(law: Law, { id, at, violation, ...card }: Card): CardView {
  const { article, zh, en, violation: usual } = detectors[card.about]
  const whole = { id, at, ...card }
  return {
    ...card,
    card: id,
    shown: at,
    article,
    violation: violation ?? usual,
    zh,
    en,
    closed: isClosed(whole),
    explainBy: printDay(explanationDue(law, whole)),
    rectifyBy: printDay(rectificationDue(law, whole)),
  }
}

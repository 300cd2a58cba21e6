import * as z from 'zod'
import { postCheckDue } from '../../application/commitment/commitment.ts'
import type { Dossier } from '../../application/dossier.ts'
import { gapDue, itemsAsking } from '../../application/gaps/gaps.ts'
import type { ItemState } from '../../application/item-state.ts'
import { type Day, printDay } from '../../rules/calendar/day.ts'

/** What was decided without an officer, on whose word, and what still follows from that: part of an item's view. */
export const promisesView = z.object({
  rule: z
    .object({ by: z.string(), because: z.array(z.string()) })
    .optional()
    .describe('Decided by rules or on a commitment: what held (个人信息保护法 24)'),
  toPeople: z.array(z.string()).optional().describe('Why people decide what rules could have: what did not hold'),
  people: z
    .object({ askedAt: z.number(), reason: z.string(), answeredAt: z.number().optional(), says: z.string().optional() })
    .optional()
    .describe('人工复核: a person was asked to look at what was decided by rule, and what they said'),
  gaps: z
    .array(
      z.object({
        material: z.string(),
        name: z.string(),
        due: z.string().optional().describe('The last day, `2026-12-01`; absent until acceptance'),
        filledAt: z.number().optional(),
        expiredAt: z.number().optional(),
      }),
    )
    .optional()
    .describe('容缺: what may follow; the result is withheld until it is there'),
  postCheck: z
    .object({
      due: z.string().optional(),
      kept: z.boolean().optional(),
      fixBy: z.string().optional(),
      fixedAt: z.number().optional(),
    })
    .optional()
    .describe('事后核查 of the commitment'),
  revoked: z.object({ at: z.number(), reason: z.string(), basis: z.string() }).optional(),
})

export type PromisesView = z.infer<typeof promisesView>

export function viewPromises(dossier: Dossier, item: string, standing: ItemState): PromisesView {
  const { decision, toPeople, peopleAsked, postCheck } = standing
  return {
    rule: decision?.rule && { by: decision.rule.by, because: [...decision.rule.because] },
    toPeople: toPeople && [...toPeople],
    people: viewPeople(peopleAsked),
    gaps: viewGaps(dossier, item),
    postCheck: viewPostCheck(dossier, item, postCheck),
    revoked: postCheck?.revoked,
  }
}

function viewPeople(asked: ItemState['peopleAsked']): PromisesView['people'] {
  if (!asked) return undefined
  const { at, reason, answered } = asked
  return { askedAt: at, reason, answeredAt: answered?.at, says: answered?.says }
}

function viewGaps(dossier: Dossier, item: string): PromisesView['gaps'] {
  const gaps = Object.entries(dossier.state.gaps ?? {}).filter(([id]) => itemsAsking(dossier, id).includes(item))
  if (gaps.length === 0) return undefined
  return gaps.map(([material, { filledAt, expiredAt }]) => ({
    material,
    name: dossier.bundle.catalogue.materials[material]?.name ?? material,
    due: print(gapDue(dossier, material)),
    filledAt,
    expiredAt,
  }))
}

function viewPostCheck(dossier: Dossier, item: string, check: ItemState['postCheck']): PromisesView['postCheck'] {
  const due = print(postCheckDue(dossier, item))
  if (due === undefined) return undefined
  return { due, kept: check?.kept, fixBy: check?.fixDue, fixedAt: check?.fixedAt }
}

const print = (day: Day | undefined): string | undefined => (day === undefined ? undefined : printDay(day))

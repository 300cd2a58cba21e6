import * as z from 'zod'
import { answerDue, preAcceptanceDue, receiptOf, tellingDue } from '../../application/acceptance/due.ts'
import { type RefusalCode, refusalReasons } from '../../application/acceptance/refusal-reasons.ts'
import type { NotAccepting } from '../../application/events/acceptance.ts'
import { type Day, printDay } from '../../rules/calendar/day.ts'
import type { Application } from '../changes/application.ts'
import type { Language } from '../words.ts'
import { remediesView, viewRemedies } from './remedies-view.ts'

const limit = z.object({ last: z.string().describe('Last day in China, like 2026-09-21'), article: z.string() })

const refusal = z.object({
  code: z.string(),
  says: z.string(),
  reason: z.string(),
  basis: z.string(),
  items: z.array(z.string()),
  remedies: remediesView,
})

/** 受理: what was told, when, and what is due until when. Instants in ms, days in China. */
export const acceptanceView = z.object({
  by: z.string().describe('automatic, counter or departments'),
  receivedAt: z.number().describe('When the papers came in as they now are'),
  tell: limit.optional().describe('Until when defects can be told; after it the filing is accepted as of its receipt'),
  preAcceptance: limit
    .extend({ toldAt: z.number().optional() })
    .optional()
    .describe('网上预受理: until when its result is told, and when it was'),
  preAcceptedAt: z.number().optional(),
  verifiedAt: z.number().optional(),
  answer: limit.optional().describe('Until when the applicant mends what was noticed, or shows the originals'),
  notices: z.array(
    z.object({
      at: z.number(),
      answeredAt: z.number().optional(),
      findings: z.array(z.object({ at: z.string(), says: z.string(), items: z.array(z.string()) })),
    }),
  ),
  accepted: z
    .object({ from: z.number(), how: z.string(), article: z.string() })
    .optional()
    .describe('From when it counts as accepted, and by what'),
  refused: z.array(refusal).describe('不予受理, with what can be done against it'),
})

export function viewAcceptance(application: Application, language: Language): z.infer<typeof acceptanceView> {
  const { state, bundle } = application
  const answer = answerDue(application)
  return {
    by: bundle.accept?.by ?? 'automatic',
    receivedAt: receiptOf(state),
    tell: state.status === 'checking' ? toLimit(tellingDue(application), '行政许可法 32(4)') : undefined,
    preAcceptance: viewPreAcceptance(application),
    preAcceptedAt: state.preAcceptedAt,
    verifiedAt: state.verifiedAt,
    answer: answer === undefined ? undefined : toLimit(answer, '安阳市政务服务条例 36'),
    notices: (state.notices ?? []).map(({ at, answeredAt, findings }) => ({
      at,
      answeredAt,
      findings: findings.map((finding) => ({ ...finding, items: [...finding.items] })),
    })),
    accepted: viewAccepted(application),
    refused: viewRefused(application, language),
  }
}

/** Only where people look at the papers: what is accepted with its filing needs no pre-acceptance. */
function viewPreAcceptance(application: Application) {
  const last = preAcceptanceDue(application)
  const byPeople = application.bundle.accept !== undefined && application.bundle.accept.by !== 'automatic'
  if (last === undefined || !byPeople) return undefined
  return { ...toLimit(last, '003 §26'), toldAt: application.state.toldAt }
}

function viewAccepted({ state: { acceptedAt: from, acceptedHow: how } }: Application) {
  if (from === undefined || how === undefined) return undefined
  return { from, how, article: how === 'deemed' ? '行政许可法 32(4)' : '行政许可法 32(5)；003 §22(1)' }
}

function viewRefused(
  { state: { items, notAccepted, status } }: Application,
  language: Language,
): z.infer<typeof refusal>[] {
  if (notAccepted)
    return [
      toRefusal(
        notAccepted,
        Object.keys(items).filter((item) => isRefused(items[item])),
        language,
      ),
    ]
  if (status === 'checking' || status === 'correcting' || status === 'verifying') return []
  return Object.entries(items).flatMap(([item, standing]) =>
    standing.check?.refuses && isRefused(standing) ? [toRefusal(standing.check.refuses, [item], language)] : [],
  )
}

const isRefused = (item: { readonly outcome?: string } | undefined): boolean => item?.outcome === 'not-accepted'

const toRefusal = (
  { code, reason, basis }: NotAccepting,
  items: string[],
  language: Language,
): z.infer<typeof refusal> => ({
  code,
  says: refusalReasons[code as RefusalCode]?.zh ?? code,
  reason,
  basis,
  items,
  remedies: viewRemedies(language),
})

const toLimit = (last: Day, article: string) => ({ last: printDay(last), article })

import type { Review } from '../../bundle/model.ts'
import type { Decision, Outcome } from '../outcome.ts'

/** How a decision was reached without an officer's judgement: the rules that held, in people's words. */
export interface ByRule {
  readonly by: 'rules' | 'commitment'
  readonly because: readonly string[]
}

/** An item at its department, from its opening to its result. */
export type ReviewEvent =
  | { readonly kind: 'opened'; readonly item: string; readonly round: number }
  /** 签收: the department has taken note of the file (003 §23). */
  | { readonly kind: 'signed-in'; readonly item: string }
  | {
      readonly kind: 'correction-requested'
      readonly item: string
      readonly says: string
      readonly fields: readonly string[]
      readonly materials: readonly string[]
    }
  | { readonly kind: 'corrected'; readonly item: string }
  | {
      readonly kind: 'reviewed'
      readonly item: string
      readonly review: Review
      readonly passed: boolean
      readonly says?: string
    }
  | { readonly kind: 'transferred'; readonly item: string; readonly to: string; readonly reason: string }
  | { readonly kind: 'co-reviewer-added'; readonly item: string; readonly who: string }
  | { readonly kind: 'opined'; readonly item: string; readonly agrees: boolean; readonly says: string }
  /** A decision that waits for a second signature. */
  | ({ readonly kind: 'proposed'; readonly item: string } & DecisionText & Authority)
  /** Sent back by whoever should have signed, or by the head: the proposal falls, and with `to` so do the reviews from there on. */
  | { readonly kind: 'returned'; readonly item: string; readonly to: 'decision' | Review; readonly reason: string }
  | {
      readonly kind: 'extended'
      readonly item: string
      readonly days: number
      readonly reason: string
      readonly approver: 'organ-head' | 'government-head'
    }
  | ({ readonly kind: 'decided'; readonly item: string } & DecisionText &
      Authority & {
        readonly rule?: ByRule
        /** Where two must sign: who proposed it, and who signed second. */
        readonly proposedBy?: string
        readonly countersigned?: string
      })
  | {
      readonly kind: 'recorded'
      readonly item: string
      readonly outcome: Outcome
      readonly number?: string
      /** `blocked`: the item that it needed; otherwise the reason in words. */
      readonly because?: string
    }
  /** The rules did not all hold, or the applicant wants a person: why the item is on an officer's table. */
  | { readonly kind: 'sent-to-people'; readonly item: string; readonly because: readonly string[] }
  /** What was decided by rule is to be looked at by a person (个人信息保护法 24). */
  | { readonly kind: 'people-asked'; readonly item: string; readonly reason: string }
  /** A person has looked at it: it stands, for these reasons. */
  | { readonly kind: 'people-answered'; readonly item: string; readonly upheld: true; readonly says: string }

/** On what footing somebody decided. */
export interface Authority {
  /** The delegation under which a chief representative decided. */
  readonly delegation?: string
  /** Decided from a back office although the item is present in the hall (000 §6). */
  readonly offHall?: true
}

export interface DecisionText {
  readonly decision: Decision
  readonly reason?: string
  readonly basis?: string
  /** Review points that were ticked. */
  readonly points?: readonly string[]
  /** Elements that the grant fixes; their values stand beside the papers. */
  readonly makes?: readonly string[]
  readonly seal?: string
}

import type { Review } from '../bundle/model.ts'
import type { Finding, NotAccepting } from './events/acceptance.ts'
import type { Authority, ByRule, DecisionText } from './events/review.ts'
import type { Actor, Decision, Outcome } from './outcome.ts'

/** 事项办理状态. `waiting`: for acceptance, for results of others, or for the machine to open it. */
export type ItemStatus = 'not-applicable' | 'waiting' | 'open' | 'correcting' | 'decided' | 'ended'

export interface StandingDecision extends DecisionText, Authority {
  readonly decision: Decision
  readonly by: Actor
  readonly at: number
  readonly rule?: ByRule
  readonly proposedBy?: string
  readonly countersigned?: string
}

export interface Correction {
  readonly says: string
  readonly fields: readonly string[]
  readonly materials: readonly string[]
  readonly at: number
}

/** 形式审查 of one item before acceptance. */
export interface ItemCheck {
  readonly by: Actor
  readonly at: number
  readonly findings: readonly Finding[]
  readonly refuses?: NotAccepting
  /** Papers named in an online filing whose originals are still to be seen. */
  readonly originals?: readonly string[]
  readonly delegation?: string
}

export interface Reviewed {
  readonly by: string
  readonly at: number
  readonly passed: boolean
  readonly says?: string
}

export interface Opinion {
  readonly agrees: boolean
  readonly says: string
  readonly at: number
}

/** Who signed, and when. */
export interface Signature {
  readonly by: string
  readonly at: number
}

/** What a person said of a decision that was made by rule. */
export interface Explained extends Signature {
  readonly says: string
}

/** 材料交接单: which papers left the window for the department, and both signatures. */
export interface PaperSlip {
  readonly materials: readonly string[]
  readonly sent: Signature
  readonly taken?: Signature
}

/** 事后核查 of a commitment. */
export interface PostCheck {
  readonly kept?: boolean
  readonly at?: number
  /** Last day to put it right, as `2026-12-01`. */
  readonly fixDue?: string
  readonly fixedAt?: number
  readonly revoked?: { readonly at: number; readonly reason: string; readonly basis: string }
}

export interface ItemState {
  readonly status: ItemStatus
  /** 1 at its first opening; one more after each correction. */
  readonly round: number
  readonly check?: ItemCheck
  /** It had ended when the others were sent to their departments, so no clock ever began for it. */
  readonly undispatched?: boolean
  readonly openedAt?: number
  /** When it was opened the first time: from here an item that begins after results runs its own clock. */
  readonly firstOpenedAt?: number
  readonly signedIn?: Signature
  readonly paper?: PaperSlip
  readonly correction?: Correction
  /** Places that corrections have named after acceptance: none of them may be named again unless it was handed in anew. */
  readonly named?: readonly string[]
  readonly reviewed?: Readonly<Partial<Record<Review, Reviewed>>>
  /** 经办人, when the item was transferred to a named person. */
  readonly holder?: string
  /** 会审: by person; null until they have spoken. */
  readonly coReviewers?: Readonly<Record<string, Opinion | null>>
  readonly proposal?: DecisionText & Authority & Signature
  readonly extension?: {
    readonly days: number
    readonly reason: string
    readonly approver: 'organ-head' | 'government-head'
    readonly at: number
  }
  /** Why people decide it although rules could have. */
  readonly toPeople?: readonly string[]
  readonly decision?: StandingDecision
  /** Whoever was decided on by rule wants a person to look at it. */
  readonly peopleAsked?: { readonly at: number; readonly reason: string; readonly answered?: Explained }
  readonly outcome?: Outcome
  readonly number?: string
  readonly because?: string
  readonly endedAt?: number
  readonly postCheck?: PostCheck
  readonly handedOver?: Signature
  readonly takenOver?: Signature
  /** When the applicant was told that its result is at the window. */
  readonly notifiedAt?: number
  readonly issuedAt?: number
}

import type { DeliveryWay } from '../bundle/model.ts'
import type { StepKind } from '../bundle/step-kinds.ts'
import type { FiledAgent } from './agent/agent.ts'
import type { MergedFinding, NotAccepting } from './events/acceptance.ts'
import type { Rating } from './events/rating.ts'
import type { CardAbout, Colour, ViolationCode } from './events/supervision.ts'
import type { Entry, Event } from './events.ts'
import type { ItemState, Signature } from './item-state.ts'
import type { Reused } from './library.ts'

/** 办件状态. `checking` until accepted; `verifying`: pre-accepted, originals are to be seen; the last three are ends without results. */
export type ApplicationStatus =
  | 'checking'
  | 'correcting'
  | 'verifying'
  | 'in-progress'
  | 'ready'
  | 'delivered'
  | 'not-accepted'
  | 'withdrawn'
  | 'lapsed'

/** 补正告知, once: what was asked, when, and when it was answered. */
export interface CorrectionNotice {
  readonly findings: readonly MergedFinding[]
  readonly at: number
  readonly answeredAt?: number
}

export interface StepState {
  readonly what: StepKind
  readonly items: readonly string[]
  readonly reason: string
  readonly begunAt: number
  readonly begunBy?: string
  readonly notice?: { readonly at: number; readonly days: number; readonly says: string }
  /** What others have said against it during its publicity, as an officer noted it. */
  readonly objections?: readonly { readonly at: number; readonly says: string }[]
  readonly hearing?: {
    readonly askedAt?: number
    readonly set?: { readonly at: number; readonly on: string; readonly place: string; readonly chair: string }
  }
  readonly end?: {
    readonly at: number
    readonly passed: boolean
    readonly says: string
    readonly officers: readonly string[]
  }
}

/** 容缺: a promised material. */
export interface GapState {
  readonly filledAt?: number
  readonly expiredAt?: number
}

/** 部门间函询: what was asked of which department, and its answer. */
export interface LetterState {
  readonly item: string
  readonly to: string
  readonly asks: string
  readonly fields: readonly string[]
  readonly materials: readonly string[]
  readonly sent: Signature
  readonly answer?: Signature & { readonly confirms: boolean; readonly says: string }
}

export interface Card {
  readonly id: string
  readonly colour: Colour
  readonly about: CardAbout
  readonly item?: string
  readonly department?: string
  readonly step?: string
  readonly letter?: string
  readonly since: number
  readonly at: number
  readonly rule: string
  readonly violation?: ViolationCode
  readonly says?: string
  readonly explained?: { readonly at: number; readonly says: string }
  readonly rectified?: { readonly at: number; readonly says: string }
  readonly verdict?: 'dropped' | 'upheld' | 'closed'
  readonly level?: number
}

/** An application as its events tell it. What never happened is absent. */
export interface ApplicationState {
  readonly status: ApplicationStatus
  readonly owner: string
  readonly bundle: string
  readonly version: number
  readonly way: DeliveryWay
  readonly channel?: 'online' | 'counter'
  readonly law?: { readonly calendar: number; readonly settings: number }
  readonly submittedAt: number
  /** When the papers came in as they now are: at submission, or with the last supplement. */
  readonly receivedAt?: number
  readonly notices?: readonly CorrectionNotice[]
  /** When something was first told about the papers as they now are: a notice, pre-acceptance, acceptance or refusal. */
  readonly toldAt?: number
  /** What was handed in with the last supplement: only this may be named again (003 §22). */
  readonly supplemented?: readonly string[]
  readonly preAcceptedAt?: number
  readonly verifiedAt?: number
  /** How the originals came to the window. */
  readonly verifiedBy?: 'window' | 'mail'
  /** From when it counts as accepted. */
  readonly acceptedAt?: number
  /** When all departments got it, in one act (003 §24). */
  readonly dispatchedAt?: number
  readonly acceptedHow?: 'automatic' | 'counter' | 'departments' | 'deemed'
  readonly notAccepted?: NotAccepting
  readonly closedAt?: number
  readonly byPeople?: boolean
  /** 代办 */
  readonly agent?: FiledAgent
  readonly commits?: readonly string[]
  readonly reused?: Reused
  readonly gaps?: Readonly<Record<string, GapState>>
  readonly steps?: Readonly<Record<string, StepState>>
  readonly letters?: Readonly<Record<string, LetterState>>
  readonly cards?: readonly Card[]
  /** 综合许可证, once it was issued; what it shows is read from its items. */
  readonly licence?: { readonly number: string; readonly at: number }
  readonly readyAt?: number
  readonly notifiedAt?: number
  readonly deliveredAt?: number
  /** 好差评. */
  readonly rating?: Rating
  readonly items: Readonly<Record<string, ItemState>>
}

/** How one kind of event changes the state. */
export type Fold<K extends Event['kind']> = (
  state: ApplicationState,
  entry: Extract<Entry, { readonly kind: K }>,
) => ApplicationState

/** A table of folds, one for each kind. */
export type Folds<E extends { readonly kind: Event['kind'] }> = {
  readonly [K in Exclude<E['kind'], 'submitted'>]: Fold<K>
}

import type { StepKind } from '../../bundle/step-kinds.ts'

/** 特殊环节 (000 §15, 行政许可法 45–48). `step` is the id it was given when it began: `s1`, `s2`… */
export type StepEvent =
  | {
      readonly kind: 'step-begun'
      readonly step: string
      readonly what: StepKind
      /** More than one: a joint step (002 §18). */
      readonly items: readonly string[]
      readonly reason: string
    }
  /** The applicant was told in writing how long it takes; without this the clock does not stop. */
  | { readonly kind: 'step-noticed'; readonly step: string; readonly days: number; readonly says: string }
  /** Somebody has objected during the publicity: then it does not end by itself. */
  | { readonly kind: 'objected'; readonly step: string; readonly says: string }
  /** A hearing's own acts: asked for, its time and place told, held. */
  | { readonly kind: 'hearing-asked'; readonly step: string }
  | {
      readonly kind: 'hearing-set'
      readonly step: string
      readonly on: string
      readonly place: string
      readonly chair: string
    }
  | {
      readonly kind: 'step-ended'
      readonly step: string
      readonly passed: boolean
      readonly says: string
      /** Who signed the record; at least as many different people as the law asks. Empty: it ended by itself. */
      readonly officers: readonly string[]
      /** When it ended by itself (ms), which may lie before the event. */
      readonly endedAt?: number
    }

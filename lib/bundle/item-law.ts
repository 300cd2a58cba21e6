import type { Days } from './days.ts'
import type { StepKind } from './step-kinds.ts'

export interface SpecialStep {
  readonly kind: StepKind
  /** The law, regulation or rule without which it may not be (000 §15). */
  readonly basis: string
  readonly limit: Days
  /** The decision cannot be made without it. */
  readonly required: boolean
  /** How many officers must sign its record; 2 where the law asks for two. */
  readonly officers: number
  /** The item's own law by which it stops the clock, for the three kinds that do not under 行政许可法 45. */
  readonly stopsBy?: string
}

export interface Gaps {
  /** By material id: how long after acceptance it may come. */
  readonly materials: Readonly<Record<string, Days>>
  readonly onExpiry: 'withdrawn' | 'ended' | 'refused'
}

/** 告知承诺: what the notice says, what the commitment replaces, and what is checked afterwards (国办发〔2020〕42号). */
export interface Commitment {
  readonly content: string
  readonly requirements: readonly string[]
  readonly liability: string
  /** Materials that need not be handed in by whoever commits. */
  readonly replaces: readonly string[]
  /** How long after the decision it is checked. */
  readonly check: Days
  /** How long whoever broke it has to put it right. */
  readonly fix: Days
}

/** One condition of an automatic grant: CEL over `form`, and what it means to people. */
export interface DecisionRule {
  readonly when: string
  readonly says: string
}

export interface ReviewPoint {
  readonly id: string
  readonly name: string
}

/** 合规审查 / 业务技术审核 */
export type Review = 'compliance' | 'technical'

/** 延期, once: how long, and whose approval it takes (行政许可法 42). */
export interface Extension {
  readonly days: number
  readonly by: 'organ-head' | 'government-head'
  readonly basis: string
}

/** A condition of being granted; with `when`, CEL over `form`, it can be told from the form whether it holds. */
export interface Requirement {
  readonly says: string
  readonly when?: string
  readonly basis?: string
}

/** A charge, which only a law, regulation or the price authority may found (行政许可法 58). */
export interface Fee {
  readonly yuan: number
  readonly per: string
  readonly basis: string
}

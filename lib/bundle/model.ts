import type { StepKind } from './step-kinds.ts'

/**
 * The linked model: a bundle with everything that it refers to in the catalogue resolved.
 * Loading turns YAML into this; checks, the compiler, the desk and the pages read nothing else.
 * Plain, frozen, JSON-serialisable data: a published version is stored exactly so.
 */

/** How a decision on the item comes about. 非禁免批 / 备案备查 / 告知承诺 / 严格审批 (004 §2). */
export type Mode = 'exempt' | 'filing' | 'commitment' | 'strict'

/** A time limit. `working`: working days, as for licences (行政许可法 82); `natural`: every day counts. */
export interface Days {
  readonly days: number
  readonly count: 'working' | 'natural'
}

/** 部门 */
export interface Department {
  readonly id: string
  readonly name: string
  /** 行政审批专用章: the one seal under which it decides (000 §6). */
  readonly seal?: string
}

/** What a form field holds; `id-no` and `uscc` carry check digits (GB 11643, GB 32100). */
export type ElementType =
  | 'text'
  | 'long-text'
  | 'number'
  | 'date'
  | 'time'
  | 'choice'
  | 'yes-no'
  | 'phone'
  | 'id-no'
  | 'uscc'
  | 'address'

/** 数据项: one field of the combined form. Its id is `role.element`, the merge key: `mother.id_no` is not `applicant.id_no`. */
export interface Element {
  readonly id: string
  readonly name: string
  readonly type: ElementType
  readonly choices?: readonly { readonly id: string; readonly name: string }[]
  readonly required: boolean
}

/** 材料: a paper or file handed in once, wherever it is needed. */
export interface Material {
  readonly id: string
  readonly name: string
  /** The certificate that is this material when a public office made it, perhaps inside the same bundle. */
  readonly certificate?: string
  /** Who supplies it by sharing: then no paper may be asked for (003 §29). */
  readonly shared?: string
}

/** 电子证照 / 办理结果: what an item issues when it is granted. */
export interface Certificate {
  readonly id: string
  readonly name: string
  /** Prefix of the numbers under which it is issued. */
  readonly prefix: string
  /** `paper`: it must be carried to the window and signed for (003 §34). Absent: electronic. */
  readonly medium?: 'electronic' | 'paper'
}

/** 事项: one matter of one department, with its legal elements. */
export interface Item {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly department: string
  readonly kind: string
  readonly mode: Mode
  readonly basis: readonly string[]
  readonly legalLimit?: Days
  readonly promise: Days
  readonly elements: readonly string[]
  readonly materials: readonly string[]
  readonly certificate?: string
  /** 特殊环节: those that the item may need, each with its basis; none outside this list can be begun. */
  readonly steps?: readonly SpecialStep[]
  /** 容缺: materials that may come later; all others are main materials. */
  readonly gaps?: Gaps
  readonly commitment?: Commitment
  /** For the modes exempt and filing: when all hold, the item is granted at once. */
  readonly decides?: readonly DecisionRule[]
  /** 审查要点: what whoever grants has looked at, point by point. */
  readonly points?: readonly ReviewPoint[]
  /** Reviews by different people before the decision (000 §6); absent: the officer's own review only. */
  readonly reviews?: readonly Review[]
  /** A second person signs the decision before it stands. */
  readonly countersign?: boolean
  readonly extension?: Extension
  /** What the window checks or takes when it hands the result over (003 §34). */
  readonly atIssue?: readonly string[]
  /** 进驻: decided by staff of the hall. */
  readonly present?: boolean
}

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

/** 受理: who finds that the application is complete and in form. */
export interface Acceptance {
  readonly by: 'automatic' | 'counter' | 'departments'
  /** Originals are looked at before acceptance when they were not filed at the window (003 §27). */
  readonly originals?: boolean
}

/**
 * An item in its place in a bundle.
 * `begins: at-once`: its review starts with the dispatch and only its result waits for those of `after` (003 §33);
 * `begins: after-results`: nothing can be done before they are there.
 */
export interface BundleItem {
  readonly item: string
  readonly after: readonly string[]
  readonly begins: 'at-once' | 'after-results'
  /** CEL over `situation`; absent: always. */
  readonly when?: string
}

/** 情形引导: one question whose answer decides which items apply. */
export interface Situation {
  readonly id: string
  readonly ask: string
  readonly why?: string
  readonly answers: readonly { readonly id: string; readonly name: string }[]
  /** CEL over the answers to the situations before it; absent: always asked. */
  readonly when?: string
}

/** 送达: what can be handed over how. */
export type DeliveryWay = 'window' | 'mail' | 'electronic'

export interface Delivery {
  readonly policy: 'together' | 'as-ready'
  readonly ways: readonly DeliveryWay[]
}

/** A bundle's words in another language. */
export interface Words {
  readonly name: string
  readonly items: Readonly<Record<string, string>>
  readonly situations: Readonly<
    Record<string, { readonly ask: string; readonly why?: string; readonly answers: Readonly<Record<string, string>> }>
  >
}

/** 一件事, as published. The records hold only what its items use. */
export interface Bundle {
  readonly id: string
  readonly name: string
  readonly for: 'person' | 'enterprise'
  readonly lead: string
  readonly situations: readonly Situation[]
  readonly items: readonly BundleItem[]
  /** Absent: automatic. */
  readonly accept?: Acceptance
  readonly deliver: Delivery
  /** By language, `en`. */
  readonly words?: Readonly<Record<string, Words>>
  readonly catalogue: {
    readonly departments: Readonly<Record<string, Department>>
    readonly items: Readonly<Record<string, Item>>
    readonly elements: Readonly<Record<string, Element>>
    readonly materials: Readonly<Record<string, Material>>
    readonly certificates: Readonly<Record<string, Certificate>>
  }
}

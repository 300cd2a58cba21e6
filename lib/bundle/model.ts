import type { Days } from './days.ts'
import type {
  Commitment,
  DecisionRule,
  Extension,
  Fee,
  Gaps,
  Requirement,
  Review,
  ReviewPoint,
  SpecialStep,
} from './item-law.ts'
import type { Material } from './material.ts'

export type { Days } from './days.ts'
export type * from './item-law.ts'
export type * from './material.ts'

/**
 * The linked model: a bundle with everything that it refers to in the catalogue resolved.
 * Loading turns YAML into this; checks, the compiler, the desk and the pages read nothing else.
 * Plain, frozen, JSON-serialisable data: a published version is stored exactly so.
 */

/** How a decision on the item comes about. 非禁免批 / 备案备查 / 告知承诺 / 严格审批 (004 §2). */
export type Mode = 'exempt' | 'filing' | 'commitment' | 'strict'

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
  /** Given for one item only: never merged. */
  | 'consent'
  | 'signature'

/** 数据项: one field of the combined form. Its id is `role.element`, the merge key: `mother.id_no` is not `applicant.id_no`. */
export interface Element {
  readonly id: string
  readonly name: string
  readonly type: ElementType
  readonly choices?: readonly { readonly id: string; readonly name: string }[]
  readonly required: boolean
  /** The department that has it on file: then nobody is asked for it (003 §29). */
  readonly shared?: string
  /** What every item of the bundle that needs it accepts. */
  readonly limits?: Limits
}

/** What is accepted as a value, more narrowly than its type: an item's own wish, or of several what all of them accept. */
export interface Limits {
  readonly format?: 'digits' | 'letters' | 'chinese' | 'year' | 'month'
  /** Characters. */
  readonly minLength?: number
  readonly maxLength?: number
  /** Of numbers. */
  readonly least?: number
  readonly most?: number
  /** Ids of choices. */
  readonly choices?: readonly string[]
}

/** 电子证照 / 办理结果: what an item issues when it is granted. */
export interface Certificate {
  readonly id: string
  readonly name: string
  /** Prefix of the numbers under which it is issued. */
  readonly prefix: string
  /** `paper`: it must be carried to the window and signed for (003 §34). Absent: electronic. */
  readonly medium?: 'electronic' | 'paper'
  /** An element: once issued for one value of it, it serves every later application with the same value (002 §19). */
  readonly reuseBy?: string
}

/** A dated table: the value of the last row that does not begin after the day. Days are `2026-02-15`. */
export interface Table {
  readonly id: string
  readonly name: string
  readonly basis: string
  readonly rows: readonly { readonly from: string; readonly value: number }[]
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
  /** What its department accepts of an element, where that is narrower than the element's type. */
  readonly limits?: Readonly<Record<string, Limits>>
  /** Elements that its grant fixes: whoever waits for it does not ask for them. */
  readonly makes?: readonly string[]
  /** 受理条件, in guides and in front of the officer. */
  readonly conditions?: readonly Requirement[]
  /** Absent: free. */
  readonly fee?: Fee
  /** 到现场次数, when it is done by itself; absent: 1. */
  readonly visits?: number
  /** It cannot be done without coming, also in a bundle. */
  readonly inPerson?: { readonly says: string; readonly basis: string }
  readonly highFrequency?: boolean
  /** Absent: in force. */
  readonly status?: { readonly is: 'suspended' | 'cancelled'; readonly since: string; readonly notice: string }
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
  /** Roles of the catalogue's item, and who they are in this bundle; its elements are named so already. */
  readonly as?: Readonly<Record<string, string>>
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

/** Where it is done and asked about, for guides (003 三.6). */
export interface Centre {
  readonly name: string
  readonly address: string
  readonly hours: string
  readonly consult: string
  readonly complain: string
}

/** 一件事, as published. The records hold only what its items use. */
export interface Bundle {
  readonly id: string
  readonly name: string
  /** What people call it who look for it. */
  readonly called?: readonly string[]
  readonly for: 'person' | 'enterprise'
  readonly lead: string
  readonly situations: readonly Situation[]
  readonly items: readonly BundleItem[]
  /** Absent: automatic. */
  readonly accept?: Acceptance
  readonly deliver: Delivery
  /** 承诺时限 of the whole, from acceptance to the last result. */
  readonly promise?: Days
  /** 一业一证: one licence that shows those of several items (000 §17). */
  readonly comprehensive?: { readonly certificate: string; readonly of: readonly string[] }
  /** The region whose promises hold. */
  readonly region?: string
  readonly centre?: Centre
  /** By language, `en`. */
  readonly words?: Readonly<Record<string, Words>>
  readonly catalogue: {
    readonly departments: Readonly<Record<string, Department>>
    readonly items: Readonly<Record<string, Item>>
    readonly elements: Readonly<Record<string, Element>>
    readonly materials: Readonly<Record<string, Material>>
    readonly certificates: Readonly<Record<string, Certificate>>
    /** Those that its items' rules and conditions read. */
    readonly tables?: Readonly<Record<string, Table>>
  }
}

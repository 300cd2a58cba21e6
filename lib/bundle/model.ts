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
}

/** 电子证照 / 办理结果: what an item issues when it is granted. */
export interface Certificate {
  readonly id: string
  readonly name: string
  /** Prefix of the numbers under which it is issued. */
  readonly prefix: string
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

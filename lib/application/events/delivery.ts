import type { DeliveryWay } from '../../bundle/model.ts'

/** From results to hands (003 §§34–38, 行政许可法 44). */
export type DeliveryEvent =
  | { readonly kind: 'merged' }
  /** 一业一证: the comprehensive licence, and the items whose permits it was issued over. */
  | { readonly kind: 'licensed'; readonly number: string; readonly items: readonly string[] }
  /** 办理结果交接单: the department's signature, then the window's. */
  | { readonly kind: 'handed-over'; readonly item: string }
  | { readonly kind: 'taken-over'; readonly item: string }
  /** The applicant was told that these results are at the window, and how they come. */
  | {
      readonly kind: 'notified'
      readonly about: 'ready'
      readonly way: DeliveryWay
      readonly items?: readonly string[]
    }
  /** Some of the results, where the bundle hands out as they become ready. */
  | ({ readonly kind: 'issued'; readonly items: readonly string[] } & HandOut)
  /** The last of the results is out; nothing follows. No items in the list: there was nothing more to hand out. */
  | ({ readonly kind: 'delivered'; readonly items?: readonly string[] } & HandOut)

export interface HandOut {
  readonly way: DeliveryWay
  /** Who signed at the window. */
  readonly receiver?: string
  /** The clerk has seen the receiver's identity document. */
  readonly identity?: boolean
  /** Of the post. */
  readonly tracking?: string
  /** What was checked or taken at issue, by item. */
  readonly checked?: Readonly<Record<string, readonly string[]>>
}

import type { DeliveryWay } from '../bundle/model.ts'

/** What an officer may decide on an item; a correction is asked for apart. */
export type Decision = 'granted' | 'refused'

/** How an item ends. `blocked`: an item that it needs was not granted. `attention`: staff must look, the machine could not go on. */
export type Outcome = 'granted' | 'refused' | 'blocked' | 'not-applicable' | 'attention'

/** Who acted: a person by their id, or `system`. */
export interface Actor {
  readonly role: string
  readonly id: string
}

/** Something that happened to an application. Events are the record; all else is folded from them. They hold no form values. */
export type Event =
  | {
      readonly kind: 'submitted'
      readonly owner: string
      readonly bundle: string
      readonly version: number
      readonly plan: Readonly<Record<string, boolean>>
      readonly way: DeliveryWay
    }
  | { readonly kind: 'opened'; readonly item: string; readonly round: number }
  | {
      readonly kind: 'correction-requested'
      readonly item: string
      readonly says: string
      readonly fields: readonly string[]
      readonly materials: readonly string[]
    }
  | { readonly kind: 'corrected'; readonly item: string }
  | {
      readonly kind: 'decided'
      readonly item: string
      readonly decision: Decision
      readonly reason?: string
      readonly basis?: string
    }
  | {
      readonly kind: 'recorded'
      readonly item: string
      readonly outcome: Outcome
      readonly number?: string
      readonly because?: string
    }
  | { readonly kind: 'merged' }
  | { readonly kind: 'delivered'; readonly way: DeliveryWay; readonly receiver?: string }

/** An event with its place in the application's record. `at` in ms since 1970. */
export type Entry = Event & { readonly seq: number; readonly at: number; readonly by: Actor }

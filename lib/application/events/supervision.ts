export type Colour = 'reminder' | 'yellow' | 'red'

/** What a card is about; thresholds are settings (003 §七.3, RULES §6). */
export type CardAbout =
  | 'pre-acceptance'
  | 'not-accepting'
  | 'limit'
  | 'step'
  | 'letter'
  | 'delivery'
  | 'post-check'
  | 'no-reason'
  | 'second-correction'
  | 'extra-material'
  | 'extra-step'
  | 'extra-item'
  | 'off-hall'
  /** Entered by a supervisor: conduct that no rule can see. */
  | 'conduct'

/** 违规八条: the kinds of conduct that 003 §三 forbids, by their numbers. */
export type ViolationCode = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** 电子监察. A card's id is `c` and its number in the application. */
export type SupervisionEvent =
  | {
      readonly kind: 'carded'
      readonly colour: Colour
      readonly about: CardAbout
      readonly item?: string
      readonly department?: string
      /** The special step that it is about. */
      readonly step?: string
      /** The letter between departments that it is about. */
      readonly letter?: string
      /** When the limit passed or the threshold was reached (ms), which may lie before the event. */
      readonly since: number
      /** The requirement that was not kept: `APP-01`. */
      readonly rule: string
      /** Of those that a person enters. */
      readonly violation?: ViolationCode
      readonly says?: string
    }
  | { readonly kind: 'card-explained'; readonly card: string; readonly says: string }
  | { readonly kind: 'card-rectified'; readonly card: string; readonly says: string }
  /** By a supervisor. `dropped`: the explanation holds; `upheld`: it must be rectified, or was not; `closed`: it was. */
  | {
      readonly kind: 'card-reviewed'
      readonly card: string
      readonly verdict: 'dropped' | 'upheld' | 'closed'
      readonly says: string
    }
  /** To the next level: head of the organ, then criticism or accountability (003 §七.3, §七.5). */
  | { readonly kind: 'card-escalated'; readonly card: string; readonly level: number }

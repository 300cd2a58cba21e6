/** 部门间函询 (002 §7): departments ask each other, not the applicant. `letter` is the id it was given: `l1`, `l2`… */
export type LetterEvent =
  | {
      readonly kind: 'letter-sent'
      readonly letter: string
      /** The item for which it is asked. */
      readonly item: string
      /** The department that is asked. */
      readonly to: string
      readonly asks: string
      /** Of the item's own fields and materials those that the letter is about: all that is shown with it. */
      readonly fields: readonly string[]
      readonly materials: readonly string[]
    }
  | {
      readonly kind: 'letter-answered'
      readonly letter: string
      readonly item: string
      readonly confirms: boolean
      readonly says: string
    }

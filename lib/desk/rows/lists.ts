import type { CardAbout, Colour } from '../../application/events/supervision.ts'
import type { ListedKind } from '../../application/lists.ts'
import type { TaskLimits } from '../../application/task-limits.ts'
import type { Key, Row } from '../ports.ts'
import { padded } from './key.ts'

/** Lists are rows too, so every read is strongly consistent. */

/** What a department has before itself, or has asked its applicant for. All of it follows from the application's head, so that it can be made again. */
export interface InboxRow extends Row, TaskLimits {
  readonly application: string
  readonly item: string
  readonly bundle: string
  /** Absent in rows of before there were others than reviews. */
  readonly kind?: ListedKind
  readonly round: number
  readonly since: number
  /** When the department signed for the file; absent: not yet. */
  readonly signedAt?: number
  /** The officer to whom it was transferred by name. */
  readonly holder?: string
  /** The version that it was filed under; absent in rows of before, as is all that follows. */
  readonly version?: number
  readonly status?: TaskStatus
  /** Masked: 张*. */
  readonly applicant?: string
  /** Who has proposed a decision: it waits for the signature of a second person. */
  readonly proposedBy?: string
  /** A special step runs: nothing is decided until it has ended. */
  readonly inStep?: true
}

/** `suspended`: its clock stands still; `waiting`: for another department or an opinion; `correcting`: for the applicant. */
export type TaskStatus = 'open' | 'waiting' | 'suspended' | 'correcting'

/** A card on which something is still to be done. */
export interface CardRow extends Row {
  readonly application: string
  readonly bundle: string
  readonly card: string
  readonly colour: Colour
  readonly about: CardAbout
  readonly item?: string
  readonly department?: string
  readonly since: number
  readonly shown: number
  readonly explained: boolean
  readonly rectified: boolean
  readonly verdict?: string
  readonly level?: number
}

/** An act of an office that was refused as forbidden conduct, the last time that it was tried. */
export interface AttemptRow extends Row {
  readonly application: string
  readonly item?: string
  readonly about: CardAbout
  readonly rule: string
  /** What was demanded: `materials.photo`. */
  readonly places?: readonly string[]
  readonly role: string
  readonly by: string
  readonly department?: string
  readonly at: number
}

export interface CounterRow extends Row {
  readonly application: string
  readonly bundle: string
  readonly since: number
}

/** A slip of papers that the department has not signed for. */
export interface SlipRow extends Row {
  readonly application: string
  readonly item: string
  readonly department: string
  readonly since: number
}

/** A filed application, by its month: what reports count. */
export interface FiledRow extends Row {
  readonly bundle: string
  readonly items: readonly string[]
  readonly channel: 'online' | 'counter'
  readonly clerk?: string
}

export const inboxKey = (department: string, since: number, id: string, item: string): Key => ({
  pk: `INBOX#${department}`,
  sk: `${padded(since, 15)}#${id}.${item}`,
})

export const inboxOf = (department: string) => ({ pk: `INBOX#${department}` })

/** 待移交: results on paper that the department has not handed over. They are in no inbox: the item may stand there for something else. */
export const handOverKey = (department: string, since: number, id: string, item: string): Key => ({
  ...inboxKey(department, since, id, item),
  ...handOversOf(department),
})

export const handOversOf = (department: string) => ({ pk: `HANDOVER#${department}` })

/** How far the applications of before have been looked through for such results. */
export const handOversSoughtKey: Key = { pk: 'HANDOVERS', sk: 'SOUGHT' }

export const counterKey = (since: number, id: string): Key => ({ pk: 'COUNTER', sk: `${padded(since, 15)}#${id}` })

export const counter = { pk: 'COUNTER' }

/** Applications with paper on its way to the window. */
export const arrivalKey = (since: number, id: string): Key => ({ pk: 'ARRIVING', sk: `${padded(since, 15)}#${id}` })

export const arrivals = { pk: 'ARRIVING' }

/** Where the window looks before an application is accepted. */
export const acceptanceKey = (since: number, id: string): Key => ({
  pk: 'ACCEPTANCE',
  sk: `${padded(since, 15)}#${id}`,
})

export const acceptances = { pk: 'ACCEPTANCE' }

export const attempts = { pk: 'ATTEMPTS' }

export const attemptKey = (id: string, item: string, rule: string): Key => ({
  ...attempts,
  sk: `${id}.${item}.${rule}`,
})

/** The cards of a department, or of all. */
export const cardList = (department?: string): string => (department === undefined ? 'CARDS' : `CARDS#${department}`)

/** What is late in the bundles that a department leads. */
export const boardList = (lead: string): string => `BOARD#${lead}`

export const cardKey = (list: string, since: number, id: string, card: string): Key => ({
  pk: list,
  sk: `${padded(since, 15)}#${id}.${card}`,
})

export const slipKey = (since: number, id: string, item: string): Key => ({
  pk: 'SLIPS',
  sk: `${padded(since, 15)}#${id}.${item}`,
})

export const slips = { pk: 'SLIPS' }

/** `month`: like `2026-11`, in China. */
export const filedKey = (month: string, id: string): Key => ({ pk: `FILED#${month}`, sk: id })

export const filedIn = (month: string) => ({ pk: `FILED#${month}` })

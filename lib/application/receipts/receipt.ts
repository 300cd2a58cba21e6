import type { Dossier } from '../dossier.ts'
import type { Entry, EntryOf, Event } from '../events.ts'
import type { ApplicationState } from '../state.ts'
import type { LabelId, ReceiptKind } from './words.ts'

/** An entry of the record with the application round it: as it was before, as it stood after, and as it stands now. */
export interface Moment<E extends Entry = Entry> {
  readonly entry: E
  /** After the entry, with the working days and settings that held then. */
  readonly dossier: Dossier
  readonly before: ApplicationState | undefined
  /** Now: for the second signature of a slip, which comes after its number. */
  readonly present: ApplicationState
}

/** One line of a document. A label that stands for several lines is repeated. */
export interface ReceiptLine {
  readonly label: LabelId
  readonly text: string
}

/** A document without its number. `at` (ms): its date, which for acceptance may lie before the entry. */
export interface ReceiptDraft {
  readonly kind: ReceiptKind
  readonly at: number
  readonly item?: string
  /** The seal under which it is given. */
  readonly seal: string
  readonly lines: readonly ReceiptLine[]
}

/** A document as it is given out, and given out again: a view of an entry, the same for ever. */
export interface Receipt extends ReceiptDraft {
  readonly number: string
}

/** What documents an entry of this kind gives rise to. */
export type Maker<K extends Event['kind']> = (moment: Moment<EntryOf<K>>) => readonly ReceiptDraft[]

export type Makers = { readonly [K in Event['kind']]?: Maker<K> }

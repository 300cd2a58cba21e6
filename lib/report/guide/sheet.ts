import type { Flow } from '../../asl/draw/flow.ts'
import type { Phrase } from './phrase.ts'

/** A line of a guide: what it is about, and what is said. Never empty. */
export interface Row {
  readonly label: Phrase
  readonly lines: readonly Phrase[]
}

/** One of: rows with labels, a table, a list, a chart. */
export type Block =
  | { readonly rows: readonly Row[] }
  | { readonly caption: Phrase; readonly heads: readonly Phrase[]; readonly cells: readonly (readonly Phrase[])[] }
  | { readonly list: readonly Phrase[]; readonly ordered?: true }
  | { readonly flow: Readonly<Record<'zh' | 'en', Flow>> }

export interface Section {
  /** Letters, digits, `-`: the page can be opened there. */
  readonly id: string
  readonly title: Phrase
  /** 3: a part of the section before it. */
  readonly level: 2 | 3
  readonly blocks: readonly Block[]
}

/** 办事指南, 一次告知单 or 流程图 as plain data, in both languages; pages and prints of all channels are made of it. */
export interface Sheet {
  readonly kind: SheetKind
  readonly bundle: string
  readonly title: Phrase
  /** Under the title. */
  readonly intro: readonly Phrase[]
  readonly sections: readonly Section[]
}

export type SheetKind = 'guide' | 'notice' | 'flow'

export const sheetKinds = ['guide', 'notice', 'flow'] as const satisfies readonly SheetKind[]

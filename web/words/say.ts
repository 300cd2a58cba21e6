import type { zh } from './zh/index.ts'

/** A key of the dictionary. */
export type Word = keyof typeof zh

type Dictionary = Readonly<Partial<Record<Word, string>>>

/** Words in both languages, each loaded where it is read. */
export type Words = Readonly<Record<'zh' | 'en', () => Promise<Dictionary>>>

let dictionary: Dictionary = {}

/** The language of the page, as the server wrote it into the document. */
export const language = (): 'zh' | 'en' => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh')

/** Gives the program more words, before what they stand on is drawn. */
export function learn(words: Dictionary): void {
  dictionary = { ...dictionary, ...words }
}

/** A sentence of the dictionary, with what stands in braces filled in. */
export function say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  const text = dictionary[word] ?? word
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all))
}

/** Whether a text of the server is a key of the dictionary: for words that come as names (statuses, kinds). */
export function find(word: string): string | undefined {
  return dictionary[word as Word]
}

/** The languages of guides. What a designer has not written in English stays Chinese. */
export type Lang = 'zh' | 'en'

/** What a designer wrote, in Chinese and perhaps in English. */
export interface Name {
  readonly zh: string
  readonly en?: string
}

/** Text of a designer, or a number as text. */
export type Part = string | Name | Phrase

/** A sentence of the product in both languages; `{0}` stands for the first part. Plain data, so that it can be hashed. */
export interface Phrase {
  readonly zh: string
  readonly en: string
  readonly parts: readonly Part[]
}

/** `say('共 {0} 项', '{0} items', 3)` */
export function say(zh: string, en: string, ...parts: readonly (Part | number)[]): Phrase {
  return { zh, en, parts: parts.map((part) => (typeof part === 'number' ? String(part) : part)) }
}

/** A designer's text alone. */
export const own = (text: Part): Phrase => say('{0}', '{0}', text)

/** The parts one after the other. */
export function listed(parts: readonly Part[], zh = '、', en = ', '): Phrase {
  const places = parts.map((_, index) => `{${index}}`)
  return { zh: places.join(zh), en: places.join(en), parts }
}

/** How pieces are written: `words` of the product and of names in the page's language, `chinese` in a page of another. */
export interface Pen {
  words(text: string): string
  chinese(text: string): string
}

/** The phrase in a language. What stands in a part is never read as a place for another. */
export function write({ zh, en, parts }: Phrase, lang: Lang, pen: Pen): string {
  const template = lang === 'zh' ? zh : en
  return template
    .split(/(\{\d+\})/)
    .map((piece, index) =>
      index % 2 === 0 ? pen.words(piece) : writePart(parts[Number(piece.slice(1, -1))], lang, pen),
    )
    .join('')
}

function writePart(part: Part | undefined, lang: Lang, pen: Pen): string {
  if (part === undefined) return ''
  if (typeof part === 'string')
    return lang === 'zh' || /^[\x20-\x7e]*$/.test(part) ? pen.words(part) : pen.chinese(part)
  if ('parts' in part) return write(part, lang, pen)
  return lang === 'en' && part.en !== undefined ? pen.words(part.en) : writePart(part.zh, lang, pen)
}

/** On one line, without what cannot be seen: controls, reversed writing, halves of pairs. */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')

const plain: Pen = { words: visible, chinese: visible }

/** The phrase as text of one line. */
export const textOf = (phrase: Phrase, lang: Lang): string => write(phrase, lang, plain).trim()

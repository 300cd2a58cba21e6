import { all, fifths, shorts } from './payloads.ts'

/** Hostile texts by the place into which they were put: every one of them must be read on some page. */
export function createTexts() {
  const put = new Map<string, string>()
  const keep = (place: string, text: string): string => {
    put.set(place, text)
    return text
  }
  return {
    put,
    /** Ten of the fifty, for a place that exists five times; `nth` 0 to 4. At most 390 characters. */
    fifth: (place: string, nth: number) =>
      keep(`${place} ${nth}`, `${'甲乙丙丁戊'[nth % 5]}${place} ${fifths[nth % 5]}`),
    /** All fifty, for a place that takes 2,000 characters. */
    whole: (place: string) => keep(place, `${place} ${all}`),
    /** One or two of the fifty, for names: `nth` 0 to 24. At most 100 characters. */
    short: (place: string, nth: number) => keep(`${place} ${nth}`, `${place} ${shorts[nth]}`),
  }
}

export type Texts = ReturnType<typeof createTexts>

/** What can be compared: without nulls, which documents have not, and without spaces and signs of direction, which prints make into one another. */
export const asRead = (text: string): string => text.replace(/[\0\ufffd\u202a-\u202e\s]/g, '')

import type { Environment, ParseResult } from '@marcbachmann/cel-js'

/** Parsed texts remembered for each language; past that all are forgotten. */
const most = 2000

/** Parses texts of a language. Parsing one again gives the same, and the few hundred of a publication are kept. */
export function createParse(language: Environment): (text: string) => ParseResult {
  const parsed = new Map<string, ParseResult>()
  return (text) => {
    const before = parsed.get(text)
    if (before) return before
    const result = language.parse(text)
    if (parsed.size >= most) parsed.clear()
    parsed.set(text, result)
    return result
  }
}

/** Where a text could not be parsed, so many characters into it, and why as far as the parser says: ` (…)` or nothing. */
export function placeOf(error: unknown, text: string): { readonly offset: number; readonly why: string } {
  const { range, summary } = error as { range?: { start: number }; summary?: string }
  const why = summary === undefined ? '' : ` (${summary.replaceAll(/\s+/g, ' ').slice(0, 80)})`
  return { offset: Math.min(range?.start ?? 0, text.length), why }
}

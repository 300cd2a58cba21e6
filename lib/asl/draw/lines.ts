/** Characters as wide as they are high: Chinese, Japanese, Korean and full-width forms. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** Characters that must not begin a line, or end one. */
const notFirst = /^[），。、；：！？》」』】·,.;:!?)\]”’…%]$/u
const notLast = /^[（《「『【“‘([]$/u

/** Estimated width of text in ems; on the safe side for capitals. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 1 : /[A-Z@%W]/.test(letter) ? 0.72 : 0.56), 0)
}

/** Breaks text into lines of at most so many ems: between Chinese characters, at spaces, and inside only overlong words. */
export function linesOf(text: string, ems: number): readonly string[] {
  const pieces = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .split(/(?<= )|(?=[^\x21-\x7e])|(?<=[^\x21-\x7e])/u)
  const lines: string[] = []
  let line = ''
  for (const piece of pieces.flatMap((one) => chop(one, ems))) {
    if (widthOf((line + piece).trimEnd()) <= ems || line === '') line += piece
    else {
      const kept = carry(line, piece)
      lines.push(line.slice(0, line.length - kept.length).trim())
      line = kept + piece
    }
  }
  return [...lines, line.trim()].filter((one) => one !== '')
}

/** What must move to the next line with the piece, so that no line begins or ends with the wrong mark. */
function carry(line: string, piece: string): string {
  const letters = [...line]
  const last = letters.at(-1) ?? ''
  if (letters.length < 2) return ''
  return notLast.test(last) || notFirst.test(piece) ? last : ''
}

function chop(piece: string, ems: number): readonly string[] {
  if (widthOf(piece) <= ems) return [piece]
  const length = Math.max(1, Math.floor(ems / 0.72))
  const letters = [...piece]
  return Array.from({ length: Math.ceil(letters.length / length) }, (_, index) =>
    letters.slice(index * length, (index + 1) * length).join(''),
  )
}

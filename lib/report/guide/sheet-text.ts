import { drawText } from '../../asl/draw/draw.ts'
import { numberOf } from './number.ts'
import { type Lang, type Phrase, textOf } from './phrase.ts'
import type { Block, Sheet } from './sheet.ts'

/** The sheet for a terminal; ends with a newline. Nothing that designers wrote can steer the terminal. */
export function printSheetText(sheet: Sheet, lang: Lang): string {
  const put = (phrase: Phrase) => textOf(phrase, lang)
  const lines = [
    put(sheet.title),
    numberOf(sheet),
    ...sheet.intro.map(put),
    ...sheet.sections.flatMap(({ title, blocks }) => [
      '',
      `■ ${put(title)}`,
      ...blocks.flatMap((block) => linesOf(block, lang)),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function linesOf(block: Block, lang: Lang): readonly string[] {
  const put = (phrase: Phrase) => textOf(phrase, lang)
  if ('flow' in block) return drawText(block.flow[lang]).trimEnd().split('\n')
  if ('list' in block) return block.list.map((line, index) => `  ${block.ordered ? `${index + 1}.` : '·'} ${put(line)}`)
  if ('rows' in block)
    return block.rows.flatMap(({ label, lines: [first, ...more] }) => [
      `  ${put(label)}：${first ? put(first) : ''}`,
      ...more.map((line) => `    ${put(line)}`),
    ])
  return [`  ${put(block.caption)}`, ...block.cells.map((row) => `  · ${row.map(put).filter(Boolean).join(' | ')}`)]
}

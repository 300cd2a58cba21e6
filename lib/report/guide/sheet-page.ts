import { escapeHtml } from '../escape-html.ts'
import { printPage } from '../page.ts'
import { type Chart, chartOf } from './charts.ts'
import { numberOf, sheetDigest } from './number.ts'
import { type Lang, type Pen, type Phrase, say, textOf, visible, write } from './phrase.ts'
import type { Block, Row, Section, Sheet } from './sheet.ts'

/** What a page says beside its content: the language, and the published version where there is one. */
export interface Shown {
  readonly lang: Lang
  readonly version?: number
  /** The page's own address as a picture (SVG), where it has one; no part of the content. */
  readonly code?: string
}

const style = `
.rows th { width: 11rem; font-weight: 600; background: var(--wash) } td ul, td ol { margin: 0; padding-left: 1.2rem }
table { margin: .5rem 0 1rem } .wide td { min-width: 3.6rem } nav ul { columns: 18rem; padding: 0; list-style: none } .intro { margin: .25rem 0 }
.code { width: 44mm; margin: 0 0 1rem; font-size: .85rem; text-align: center } .code svg { display: block; width: 100% }
.chart { overflow-x: auto } .chart svg[id] { max-width: none } .chart.large svg[id] { max-width: 100%; min-width: 60rem } h2 { border-bottom: 2px solid var(--accent); padding-bottom: .2rem }
footer { margin-top: 2rem; border-top: 1px solid var(--line); overflow-wrap: anywhere }
@media (max-width: 40rem) { .rows th { width: 7rem } .wide td { min-width: 5rem } }
@media print { .chart svg[id], .chart.large svg[id] { max-width: 100%; min-width: 0 } nav { display: none } .rows th { width: 34mm } thead { display: table-header-group } }
`

const shown = (text: string) => escapeHtml(visible(text))

const penOf = (lang: Lang): Pen => ({
  words: shown,
  chinese: (text) => (lang === 'zh' ? shown(text) : `<span lang="zh-CN">${shown(text)}</span>`),
})

/** The sheet as a page that stands alone, for screen and A4. The same bytes wherever it is asked for. */
export function printSheetPage(sheet: Sheet, { lang, version, code }: Shown): string {
  const put = (phrase: Phrase) => write(phrase, lang, penOf(lang))
  const charts = sheet.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('flow' in block ? [chartOf(block.flow[lang])] : [])),
  )
  const body = [
    `<header><h1>${put(sheet.title)}</h1>`,
    ...sheet.intro.map((line) => `<p class="intro">${put(line)}</p>`),
    ...(code === undefined
      ? []
      : [`<figure class="code">${code}<figcaption>${put(opensOnPhone)}</figcaption></figure>`]),
    `</header>${contents(sheet.sections, put)}<main>`,
    ...sheet.sections.map((section) => printSection(section, lang, put)),
    `</main>${footer(sheet, version, put)}`,
  ].join('\n')
  const page = printPage({
    title: textOf(sheet.title, lang),
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    body,
    style: style + (charts[0]?.style ?? ''),
  })
  return page.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8">\n<meta name="digest" content="${sheetDigest(sheet)}">`,
  )
}

const opensOnPhone = say('用手机打开这份告知书', 'Open this notice on a phone')

function contents(sections: readonly Section[], put: (phrase: Phrase) => string): string {
  const lines = sections.map(({ id, title }) => `<li><a href="#${escapeHtml(id)}">${put(title)}</a></li>`)
  return `<nav aria-label="${put(say('目录', 'Contents'))}"><ul>${lines.join('')}</ul></nav>`
}

function footer(sheet: Sheet, version: number | undefined, put: (phrase: Phrase) => string): string {
  const published = version === undefined ? [] : [say('已发布版本 {0}', 'Published version {0}', version)]
  const lines = [
    say('编号 {0}', 'Number {0}', numberOf(sheet)),
    ...published,
    say('内容摘要（SHA-256）{0}', 'Digest of the content (SHA-256) {0}', sheetDigest(sheet)),
  ]
  return `<footer class="soft">${lines.map((line) => `<p>${put(line)}</p>`).join('')}</footer>`
}

function printSection({ id, title, level, blocks }: Section, lang: Lang, put: (phrase: Phrase) => string): string {
  const inside = blocks.map((block) => printBlock(block, lang, put)).join('\n')
  return `<section id="${escapeHtml(id)}"><h${level}>${put(title)}</h${level}>\n${inside}</section>`
}

function printBlock(block: Block, lang: Lang, put: (phrase: Phrase) => string): string {
  if ('flow' in block) return printChart(chartOf(block.flow[lang]))
  if ('rows' in block)
    return `<table class="rows"><tbody>${block.rows.map((row) => printRow(row, put)).join('\n')}</tbody></table>`
  if ('list' in block) {
    const tag = block.ordered ? 'ol' : 'ul'
    return `<${tag}>${block.list.map((line) => `<li>${put(line)}</li>`).join('')}</${tag}>`
  }
  const heads = block.heads.map((head) => `<th scope="col">${put(head)}</th>`).join('')
  const cells = block.cells.map((row) => `<tr>${row.map((cell) => `<td>${put(cell) || '—'}</td>`).join('')}</tr>`)
  return `<div class="wide" tabindex="0"><table><caption>${put(block.caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${cells.join('\n')}</tbody></table></div>`
}

/** What is wider than a page is made as narrow as the page, and no narrower than can be read. */
function printChart({ svg, width }: Chart): string {
  return `<div class="chart${width > 960 ? ' large' : ''}" tabindex="0">${svg}</div>`
}

function printRow({ label, lines }: Row, put: (phrase: Phrase) => string): string {
  const said =
    lines.length === 1 && lines[0] ? put(lines[0]) : `<ul>${lines.map((line) => `<li>${put(line)}</li>`).join('')}</ul>`
  return `<tr><th scope="row">${put(label)}</th><td>${said}</td></tr>`
}

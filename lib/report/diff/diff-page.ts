import { escapeHtml } from '../escape-html.ts'
import { printPage } from '../page.ts'
import type { Change } from './change.ts'
import { type DiffReport, groupNames, kindNames, type Language, printSum, printWhat, sections } from './print-diff.ts'

const style = `
.safe { color: #1b5e20 } .stricter { color: #8a4b00 } .breaking { color: #a4000f; font-weight: 600 }
td.kind { white-space: nowrap } td.place { font-family: ui-monospace, monospace; font-size: .85rem; overflow-wrap: anywhere }
`

const heads = {
  zh: ['性质', '改动', '理由', '位置'],
  en: ['Kind', 'Change', 'Why', 'Place'],
}

/** The report as a page. */
export function printDiffPage(report: DiffReport, lang: Language): string {
  const title = lang === 'zh' ? '两个版本的法律差异' : 'What changes in law'
  const body = [
    `<h1>${title}</h1>`,
    `<p><code>${escapeHtml(report.from)}</code> → <code>${escapeHtml(report.to)}</code></p>`,
    `<p>${printSum(report.changes, lang)}</p>`,
    ...sections(report).flatMap(({ name, groups }) => [
      `<h2>${escapeHtml(name)}</h2>`,
      ...groups.map(({ group, changes }) => table(groupNames[group][lang], changes, lang)),
    ]),
  ]
  return printPage({ title, lang: lang === 'zh' ? 'zh-CN' : 'en', body: body.join('\n'), style })
}

function table(caption: string, changes: readonly Change[], lang: Language): string {
  const head = heads[lang].map((name) => `<th scope="col">${name}</th>`).join('')
  const rows = changes.map((change) => {
    const { kind, why, at } = change
    const place = `${at.file}:${at.line}:${at.col}`
    const cells = [
      `<td class="kind ${kind}">${kindNames[kind][lang]}</td>`,
      `<td>${escapeHtml(printWhat(change, lang))}</td>`,
      `<td>${escapeHtml(why[lang])}</td>`,
      `<td class="place">${escapeHtml(place)}</td>`,
    ]
    return `<tr>${cells.join('')}</tr>`
  })
  return `<div class="wide"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

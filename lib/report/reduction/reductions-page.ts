import { escapeHtml } from '../escape-html.ts'
import { printPage } from '../page.ts'
import { linesOf, printCut } from './lines.ts'
import type { ReductionReport } from './print-reductions.ts'
import { addUp, type Reduction } from './reduction.ts'
import { judgeTargets, printTarget } from './targets.ts'

/** The report as a page: each bundle against its items done one by one, then all together. */
export function printReductionsPage({ reductions, coverage }: ReductionReport): string {
  const total = addUp(reductions)
  const body = [
    '<h1>“一件事”减环节、减材料、减时限、减跑动 <small lang="en">Reductions</small></h1>',
    '<p>逐件单办与“一件事”联办的比较，由目录和“一件事”的定义算出；取办理事项最多的情形。</p>',
    table(`合计：${reductions.length} 件事，${total.items} 个事项`, total),
    `<ul>${judgeTargets(reductions)
      .map((target) => `<li>${escapeHtml(printTarget(target))}</li>`)
      .join('')}</ul>`,
    ...reductions.map(section),
    `<h2>高频事项覆盖率 <small lang="en">Coverage</small></h2>`,
    `<p>${coverage.covered}/${coverage.all}（${Math.round(coverage.share * 100)} %）</p>`,
    coverage.missing.length > 0
      ? `<ul>${coverage.missing.map(({ name }) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>`
      : '',
  ]
  return printPage({ title: '“一件事”减量报告', lang: 'zh-CN', body: body.join('\n'), style })
}

/** The columns of all tables stand under each other. */
const style = `
table { table-layout: fixed } thead th:first-child { width: 34% } thead th:last-child { width: 16% } td.number:last-child { white-space: nowrap }
`

function section(reduction: Reduction): string {
  const { name, items, departments } = reduction
  return `<h2>${escapeHtml(name)}</h2>\n${table(`${items} 个事项，${departments} 个部门`, reduction)}`
}

function table(caption: string, measures: Parameters<typeof linesOf>[0]): string {
  const rows = linesOf(measures).map(
    ({ what, en, before, now, cut }) =>
      `<tr><th scope="row">${what} <small lang="en">${en}</small></th><td class="number">${before}</td><td class="number">${now}</td><td class="number">${printCut(cut)}</td></tr>`,
  )
  return `<div class="wide"><table><caption>${escapeHtml(caption)}</caption><thead><tr><th></th><th scope="col" class="number">逐件单办</th><th scope="col" class="number">一件事</th><th scope="col" class="number">减少</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

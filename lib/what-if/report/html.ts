import { escapeHtml } from '../../report/escape-html.ts'
import { printPage } from '../../report/page.ts'
import type { Findings } from '../findings.ts'
import { days, minutes, percent, points } from './numbers.ts'
import { drawHistogram, drawOffices } from './pictures.ts'
import { bottleneckOf, notesOf, type Report, subtitleOf } from './report.ts'

/** The report as one page that stands alone: no script, nothing fetched, prints on A4. */
export function printHtml(report: Report): string {
  const { scenario, findings } = report
  const title = `${scenario.bundle.name}：${scenario.name}`
  const notes = notesOf(report).map((note) => `<li>${escapeHtml(note)}</li>`)
  const body = [
    `<h1>${escapeHtml(title)}</h1><p class="soft">${escapeHtml(subtitleOf(report))}</p>`,
    notes.length > 0 ? `<ul>${notes.join('')}</ul>` : '',
    `<h2>用时 <span lang="en" class="soft">Duration</span></h2>${durations(findings)}`,
    `<p>超过整体承诺时限的申请：<strong>${percent(findings.late)}</strong></p>${drawHistogram(findings)}`,
    `<h2>部门 <span lang="en" class="soft">Departments</span></h2><p><strong>瓶颈</strong>　${escapeHtml(bottleneckOf(findings))}</p>`,
    '<p class="soft">上条：忙碌；下条：关键路径占比。</p>',
    drawOffices(findings),
    offices(findings),
    `<p class="soft">关键路径的其余：申请人补正 ${percent(findings.path.applicant)}，特殊环节 ${percent(findings.path.steps)}。</p>`,
    oneMore(report),
    `<h2>事项 <span lang="en" class="soft">Items</span></h2>${items(findings)}`,
  ]
  return printPage({ title, lang: 'zh-CN', body: body.filter((part) => part !== '').join('\n') })
}

function durations({ workingDays, naturalDays }: Findings): string {
  const rows = [['工作日（按办公时间折算）', workingDays] as const, ['自然日', naturalDays] as const].map(
    ([name, { p50, p90, p99, mean, most }]) => [name, ...[p50, p90, p99, mean, most].map(days)],
  )
  return table('从申报到送达', ['', 'P50', 'P90', 'P99', '平均', '最长'], rows)
}

function offices({ offices: all }: Findings): string {
  return table(
    '排队在办公时间内计算',
    ['部门', '人数', '忙碌', '平均排队', '平均等待', '关键路径占比'],
    all.map(({ name, officers, utilisation, queue, wait, path }) => [
      ...[name, String(officers), percent(utilisation), queue.toFixed(1), minutes(wait), percent(path)],
    ]),
  )
}

function items({ items: all }: Findings): string {
  return table(
    '按事项',
    ['事项', '办理', '准予', '不予', '受阻', '每件审查', '超承诺时限', '超法定时限'],
    all.map(({ name, applied, granted, refused, blocked, looks, late, unlawful }) => [
      ...[name, ...[applied, granted, refused, blocked].map(String), days(looks), percent(late)],
      unlawful === undefined ? '—' : percent(unlawful),
    ]),
  )
}

function oneMore({ oneMore: all }: Report): string {
  if (all.length === 0) return ''
  const rows = all.map(({ name, p90, gained, gainedNatural, avoided, avoidedItems }) => [
    ...[name, days(p90), days(gained), days(gainedNatural), points(avoided), points(avoidedItems)],
  ])
  const head = ['部门', 'P90（工作日）', '缩短（工作日）', '缩短（自然日）', '超时申请减少', '超时事项减少']
  return `<h2>增加一人 <span lang="en" class="soft">One more officer</span></h2>${table('同样的申请，每次只给一个部门增加一人；作用大的在前', head, rows)}`
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: 'td' | 'th') =>
    row
      .map((cell, column) =>
        column === 0
          ? `<th scope="${tag === 'th' ? 'col' : 'row'}">${escapeHtml(cell)}</th>`
          : `<${tag}${tag === 'th' ? ' scope="col"' : ''} class="number">${escapeHtml(cell)}</${tag}>`,
      )
      .join('')
  const lines = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')
  return `<div class="wide"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${cells(head, 'th')}</tr></thead><tbody>\n${lines}\n</tbody></table></div>`
}

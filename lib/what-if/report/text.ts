import type { Findings } from '../findings.ts'
import { days, mark, minutes, percent, points } from './numbers.ts'
import { bottleneckOf, notesOf, type Report, subtitleOf } from './report.ts'

/** The report for a terminal, in Chinese, with bars. */
export function printText(report: Report): string {
  const { scenario, findings, oneMore } = report
  const parts = [
    `${scenario.bundle.name} · ${scenario.name}\n${subtitleOf(report)}`,
    notesOf(report).join('\n'),
    durations(findings),
    histogram(findings),
    items(findings),
    offices(findings),
    `瓶颈：${bottleneckOf(findings)}`,
    oneMore.length === 0
      ? ''
      : table(
          ['增加一人', 'P90 变为', 'P90 缩短', '超时申请减少', '超时事项减少'],
          oneMore.map(({ name, p90, gained, avoided, avoidedItems }) => [
            ...[name, `${days(p90)} 个工作日`, days(gained), points(avoided), points(avoidedItems)],
          ]),
        ),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function durations({ workingDays, naturalDays, late }: Findings): string {
  const rows = [['工作日（按办公时间折算）', workingDays] as const, ['自然日', naturalDays] as const].map(
    ([name, { p50, p90, p99, mean, most }]) => [name, ...[p50, p90, p99, mean, most].map(days)],
  )
  return `${table(['从申报到送达', 'P50', 'P90', 'P99', '平均', '最长'], rows)}\n超过整体承诺时限的：${percent(late)}`
}

function histogram({ histogram: rows, applications }: Findings): string {
  const most = Math.max(1, ...rows.map((row) => row.count))
  const lines = rows.map(({ from, to, count }) => [
    to === undefined ? `${mark(from)} 以上` : `${mark(from)}–${mark(to)}`,
    `${bar(count / most, 32)} ${percent(count / applications)}`,
  ])
  return table(['工作日', '申请'], lines, 1)
}

function items({ items: all }: Findings): string {
  return table(
    ['事项', '办理', '准予', '不予', '受阻', '每件审查', '超承诺', '超法定'],
    all.map(({ name, applied, granted, refused, blocked, looks, late, unlawful }) => [
      ...[name, ...[applied, granted, refused, blocked].map(String), days(looks), percent(late)],
      unlawful === undefined ? '—' : percent(unlawful),
    ]),
  )
}

function offices({ offices: all, path }: Findings): string {
  const rows = all.map(({ name, officers, utilisation, queue, wait, path: share }) => [
    ...[name, String(officers), `${bar(utilisation, 16)} ${percent(utilisation)}`],
    ...[queue.toFixed(1), minutes(wait), percent(share)],
  ])
  const rest = `关键路径的其余：申请人补正 ${percent(path.applicant)}，特殊环节 ${percent(path.steps)}`
  return `${table(['部门', '人数', '忙碌', '平均排队', '平均等待', '关键路径'], rows, 2)}\n${rest}`
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const

/** A bar of so many characters at most, drawn to an eighth of one. */
function bar(share: number, width: number): string {
  const parts = Math.round(Math.min(1, Math.max(0, share)) * width * 8)
  return `${'█'.repeat(parts >> 3)}${eighths[parts & 7] ?? ''}`.padEnd(width)
}

/** Columns side by side: the first, and the one at `left`, to the left, figures to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[], left = 0): string {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(columnsOf)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - columnsOf(cell))
        return column === 0 || column === left ? cell + gap : gap + cell
      })
      .join('  ')
      .trimEnd()
  return [head, ...rows].map(line).join('\n')
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** Columns of a terminal that text takes: Chinese characters two each. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)
}

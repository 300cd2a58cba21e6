import type * as z from 'zod'
import type { clockView } from '../../lib/desk/views/clock-view.ts'

export type Account = z.infer<typeof clockView>
type Item = Account['items'][number]
type Limit = NonNullable<Item['promise']>

/** 时限账, for people: a table of days for each item, and under it its limits with their laws. */
export function printAccount({ application, name, status, through, calendar, items, whole }: Account): string[] {
  const named = new Map(items.map(({ id, name: each }) => [id, each]))
  const path = whole?.items.map((id) => named.get(id) ?? id).join(' → ')
  return [
    `${name}  ${application}  ${status}  截至 ${through}  工作日历第 ${calendar} 版`,
    ...items.flatMap((item) => ['', ...printItem(item)]),
    ...(whole ? ['', `整体承诺：${whole.last}（关键路径：${path}）`] : []),
  ]
}

function printItem({ name, department, promise, legal, next, lines, days, counted, own, waiting }: Item): string[] {
  const rows = lines.map(({ from, to, name: who, working, counted: off, basis }) => [
    from === to ? from : `${from} 至 ${to}`,
    who,
    `${working} 个工作日`,
    off > 0 ? `计入 ${off} 天` : '不计入',
    basis,
  ])
  return [
    `${name}（${department}）`,
    ...table([['日期', '谁', '其中', '时限', '依据'], ...rows]),
    `  合计 ${days.natural} 天（${days.working} 个工作日）：计入时限 ${counted} 天，部门办理 ${own.working} 个工作日，等待前置 ${waiting.working} 个工作日`,
    ...(promise ? [`  承诺时限：${printLimit(promise)}`] : []),
    ...(legal ? [`  法定时限：${printLimit(legal)}`] : []),
    ...(next ? [`  当前期限：${nextNames[next.what] ?? next.what}，最迟 ${next.last}（${next.basis}）`] : []),
  ]
}

const nextNames: Readonly<Record<string, string>> = {
  acceptance: '告知受理结果',
  answer: '申请人答复',
  decision: '作出决定',
  delivery: '送达结果',
}

function printLimit({ start, days, count, extended, stopped, last, provisional, basis }: Limit): string {
  const kind = count === 'working' ? '个工作日' : '日'
  const longer = extended > 0 ? `，延长 ${extended} ${kind}` : ''
  const still = stopped > 0 ? `，停止计算 ${stopped} ${kind}` : ''
  const end =
    last === undefined ? '现停止计算' : `最后一日 ${last}${provisional ? '（暂定：该年放假安排尚未公布）' : ''}`
  return `自 ${start} 次日起 ${days} ${kind}${longer}${still}，${end}（${basis}）`
}

/** Columns side by side; Chinese characters are two wide. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ')}`.trimEnd(),
  )
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffe6]/.test(sign) ? 2 : 1), 0)

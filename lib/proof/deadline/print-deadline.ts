import type { Bundle } from '../../bundle/model.ts'
import { printDays } from './account.ts'
import type { Bound, Deadline, ItemDeadline, PathPart, Region, Row, WholeDeadline } from './deadline.ts'
import { proveDeadline, usualRounds } from './prove-deadline.ts'
import { table } from './table.ts'

/** The proof in Chinese, for the terminal: a table of items, the critical path, and the account of its days. */
export function printDeadline(bundle: Bundle, region: Region, rounds = usualRounds): string {
  return `${linesOf(proveDeadline(bundle, region, rounds)).join('\n')}\n`
}

function linesOf(proof: Deadline): readonly string[] {
  const { name, bundle, days, plans, items, promised, whole, life, acceptance } = proof
  return [
    `${name}（${bundle}）最长时限`,
    `  ${days.known ? `工作日历 ${days.first} 至 ${days.last}，逐日` : '没有工作日历，按周一至周五'}计算；${plans > 0 ? `情形组合 ${plans} 种` : '情形组合过多，按全部事项'}；特殊环节各按一次计`,
    '',
    '各事项（自受理起，最多的工作日数 / 自然日数）',
    ...table([itemHeads, ...items.map(itemCells)]),
    ...items.flatMap(stepLines),
    '',
    '从收件到受理',
    ...table(acceptance.rows.map(rowCells)),
    `  补正 ${acceptance.rounds} 次，最长 ${printBound(acceptance.dispatched)}`,
    ...(acceptance.charged.natural > 0
      ? [
          `  承诺时限自收件起算（003 §27），其中最多 ${printBound(acceptance.charged)} 计入承诺：受理用得越少，余下办理的越多`,
        ]
      : []),
    '',
    '整体',
    `  承诺：${promised ? printDays(promised) : '未作'}；各事项均守承诺的，受理后最长 ${printBound(whole.promise.plain.result)} 出齐结果`,
    `  含全部特殊环节、延期、容缺：${printBound(whole.promise.most.result)}；均到法定时限：${printBound(whole.law.plain.result)}，含全部特殊环节、延期：${printBound(whole.law.most.result)}`,
    `  从申请到送达：守承诺 ${printBound(life.promise.plain)}，最长 ${printBound(life.law.most)}`,
    ...pathLines('关键路径（守承诺）', whole.promise.plain),
    ...pathLines('关键路径（法定，含全部特殊环节和延期）', whole.law.most),
  ]
}

const itemHeads = [
  '事项',
  '部门',
  '起算',
  '承诺',
  '余量',
  '最迟决定',
  '最迟出结果',
  '可能环节和延期',
  '法定',
  '法定最迟',
]

function itemCells(item: ItemDeadline): readonly string[] {
  const { promise, law, legal } = item
  return [
    item.name,
    item.department,
    item.from === 'acceptance' ? '受理' : '前置结果',
    printDays(item.promised),
    `${item.margin}`,
    short(promise.plain.decided),
    short(promise.plain.result),
    short(promise.most.result),
    legal ? printDays(legal) : '未定',
    short(law.most.result),
  ]
}

const short = ({ working, natural }: Bound): string => `${working} / ${natural}`

function stepLines({ name, steps, extension }: ItemDeadline): readonly string[] {
  const said = steps.map(
    ({ name: step, limit, required, stops, fits }) =>
      `${step} ${printDays(limit)}，${required ? '必经' : '可能'}，${stops === undefined ? '含在时限内' : `停止计时（${stops}）`}${fits ? '' : '，启动则承诺守不住'}`,
  )
  const longer = extension ? [`延期 ${extension.days} 日（${extension.basis}）`] : []
  return said.length + longer.length === 0 ? [] : [`  ${name}：${[...said, ...longer].join('；')}`]
}

function pathLines(title: string, { path, out }: WholeDeadline): readonly string[] {
  return ['', `${title}：最长 ${printBound(out)}`, ...table([pathHeads, ...path.flatMap(partCells)])]
}

const pathHeads = ['起', '止', '环节', '谁', '做什么', '最多', '依据']

function partCells({ name, start, end, rows }: PathPart): readonly (readonly string[])[] {
  return rows.map((row, index) => [...(index === 0 ? [start, end, name] : ['', '', '']), ...rowCells(row)])
}

const rowCells = ({ who, what, days, basis }: Row): readonly string[] => [
  who,
  what,
  days ? printDays(days) : '—',
  basis,
]

const printBound = ({ working, natural, start, end }: Bound): string =>
  natural === 0 ? '当日' : `${working} 个工作日、${natural} 个自然日（${start} 至 ${end}）`

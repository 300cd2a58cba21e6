import { stepNames } from '../../application/steps/step-names.ts'
import type { Bundle, Days, Item } from '../../bundle/model.ts'
import { type Day, printDay } from '../../rules/calendar/day.ts'
import type { PathPart, Row } from './deadline.ts'
import type { Followed, Following } from './follow.ts'
import { type Course, heldOf, stopBasisOf } from './running.ts'

const window = '综合窗口'

/** The chain of items and waits that ends last, from acceptance to the hand-over, with the days of each part. */
export function pathOf(following: Following, { times, last, out }: Followed): readonly PathPart[] {
  const { bundle, settings, course } = following
  const parts: PathPart[] = []
  for (let item: string | undefined = last; item !== undefined; item = times.get(item)?.because) {
    const time = times.get(item)
    const known = bundle.catalogue.items[item]
    if (!time || !known) break
    const waits = time.because !== undefined && !isAfterResults(bundle, item)
    const rows = waits ? [waitRow(bundle, known, time.because ?? item)] : rowsOf(bundle, known, course)
    const start = waits ? time.decided : time.opens
    parts.unshift({ item, name: known.name, waits, ...between(start, time.result), rows })
  }
  const delivery = { who: window, what: '颁发、送达', days: settings.delivery, basis: '行政许可法 44' }
  const ready = Math.max(times.get(last)?.over ?? out)
  return [...parts, { name: '送达', waits: false, ...between(ready, out), rows: [delivery] }]
}

const between = (start: Day, end: Day) => ({ start: printDay(start), end: printDay(end) })

const isAfterResults = ({ items }: Bundle, item: string): boolean =>
  items.find((each) => each.item === item)?.begins === 'after-results'

const departmentOf = ({ catalogue }: Bundle, { department }: Item): string =>
  catalogue.departments[department]?.name ?? department

function waitRow(bundle: Bundle, item: Item, need: string): Row {
  const what = `等待“${bundle.catalogue.items[need]?.name ?? need}”的结果`
  return { who: departmentOf(bundle, item), what, basis: '003 §33' }
}

/** What an item's days consist of: its limit, what lengthens it, and what stops it. */
function rowsOf(bundle: Bundle, item: Item, { by, all }: Course): readonly Row[] {
  const who = departmentOf(bundle, item)
  const legal = by === 'law' ? item.legalLimit : undefined
  const decided: Row = legal
    ? { who, what: '审查决定（法定时限）', days: legal, basis: item.basis[0] ?? '行政许可法 42' }
    : { who, what: '审查决定（承诺时限）', days: item.promise, basis: '003 §31' }
  const steps = heldOf(item, all).flatMap((step): Row[] => {
    const stops = stopBasisOf(bundle, item, step)
    const what = stepNames[step.kind]
    return stops === undefined
      ? [{ who, what: `${what}（含在时限内，${printDays(step.limit)}）`, basis: step.basis }]
      : [{ who, what: `${what}（停止计时）`, days: step.limit, basis: stops }]
  })
  const { extension, gaps } = item
  const longer: Row[] =
    extension && all === 'most'
      ? [{ who, what: '延期', days: { ...(legal ?? item.promise), days: extension.days }, basis: extension.basis }]
      : []
  const late = gaps && all === 'most' ? [`申请人补交容缺材料（含在时限内）`] : []
  return [
    decided,
    ...longer,
    ...steps,
    ...late.map((what): Row => ({ who: '申请人', what, basis: '河南省优化营商环境条例 35' })),
  ]
}

/** `5 个工作日`, `20 日` */
export const printDays = ({ days, count }: Days): string => `${days} ${count === 'working' ? '个工作日' : '日'}`

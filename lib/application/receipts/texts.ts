import type { Bundle, Days, DeliveryWay } from '../../bundle/model.ts'
import { type Day, dayOf, printDay } from '../../rules/calendar/day.ts'
import { remedies } from '../acceptance/remedies.ts'
import { authorityLetter, authorityName } from '../agent/agent.ts'
import type { ReceiptLine } from './receipt.ts'
import type { LabelId } from './words.ts'

/** 2026年11月23日, in China. */
export const dateOf = (ms: number): string => printDate(dayOf(ms))

/** 2026年11月23日 */
export function printDate(day: Day): string {
  const [year, month, date] = printDay(day).split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export const printDays = ({ days, count }: Days): string => `${days}个${count === 'working' ? '工作日' : '自然日'}`

export const itemName = ({ catalogue }: Bundle, item: string): string => catalogue.items[item]?.name ?? item

export const departmentName = ({ catalogue }: Bundle, department: string): string =>
  catalogue.departments[department]?.name ?? department

/** 行政审批专用章 of the item's department, or its name where it has none set down. */
export function sealOf({ catalogue }: Bundle, item: string): string {
  const department = catalogue.departments[catalogue.items[item]?.department ?? '']
  return department?.seal ?? department?.name ?? ''
}

/** The seal of what concerns the whole application: of the department that leads the bundle. */
export const leadSeal = (bundle: Bundle): string =>
  bundle.catalogue.departments[bundle.lead]?.seal ?? departmentName(bundle, bundle.lead)

/** What a place is called: `materials.photo` → 照片. */
export function placeName({ catalogue }: Bundle, place: string): string {
  const id = place.slice(place.indexOf('.') + 1)
  if (id === authorityLetter) return authorityName
  return (place.startsWith('materials.') ? catalogue.materials[id] : catalogue.elements[id])?.name ?? id
}

/** What is to be done about a place that was found wanting (003 §22: told once, and completely). */
export const cureOf = (place: string): string =>
  place.startsWith('materials.') ? '请补交或更换该材料' : '请改正该项内容'

/** Lines of one label. */
export const linesOf = (label: LabelId, texts: readonly (string | undefined)[]): ReceiptLine[] =>
  texts.flatMap((text) => (text === undefined || text === '' ? [] : [{ label, text }]))

/** Whose item it is. */
export function itemLines(bundle: Bundle, item: string): ReceiptLine[] {
  const department = bundle.catalogue.items[item]?.department ?? ''
  return [...linesOf('item', [itemName(bundle, item)]), ...linesOf('department', [departmentName(bundle, department)])]
}

/** A refusal names what can be done against it (行政许可法 38). */
export const remedyLines = (): ReceiptLine[] =>
  linesOf(
    'remedy',
    remedies.map(({ says, article }) => `${says}（${article}）`),
  )

export const wayNames: Readonly<Record<DeliveryWay, string>> = {
  window: '窗口领取',
  mail: '邮寄',
  electronic: '电子送达',
}

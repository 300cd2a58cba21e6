import type { Bundle } from '../bundle/model.ts'

/** Step Functions: at most 80 characters in a state's name. */
export const longestName = 80

/** What the states of a branch are called after its title. */
export const suffix = {
  gate: ' · 是否办理',
  skipped: ' · 不适用',
  prerequisites: ' · 等待前置',
  review: '',
  correction: ' · 补正',
  results: ' · 待前置结果',
  record: ' · 记录结果',
  attention: ' · 转人工处理',
} as const

/** The states outside the branches. */
export const topLevel = {
  accept: '统一受理',
  whether: '是否受理',
  notAccepted: '未受理',
  parallel: '并联办理',
  merge: '汇总结果',
  deliver: '统一出件',
} as const

const room = longestName - Math.max(...Object.values(suffix).map((text) => text.length))

/**
 * Item id → title. An item's own name, so that the console reads like the guide; where two share a name, the department
 * tells them apart, and after it the id.
 */
export function titles(bundle: Bundle): ReadonlyMap<string, string> {
  const taken = new Set<string>(Object.values(topLevel))
  const names = bundle.items.map(({ item }) => nameOf(bundle, item))
  const title = ({ item }: { item: string }, index: number): [string, string] => {
    const own = names[index] ?? item
    const shared = names.filter((name) => name === own).length > 1
    const forms = [shared ? [] : [own], tell(own, placeOf(bundle, item)), tell(own, item), item].flat()
    const free = forms.find((form) => !taken.has(form)) ?? item
    taken.add(free)
    return [item, free]
  }
  return new Map(bundle.items.map(title))
}

const tell = (name: string, apart: string): string => `${cut(name, room - apart.length - 2)}（${apart}）`

function nameOf({ catalogue }: Bundle, item: string): string {
  const name = (catalogue.items[item]?.name ?? item).replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return cut(name.replaceAll(' · ', '·') || item, room)
}

function placeOf({ catalogue }: Bundle, item: string): string {
  const department = catalogue.items[item]?.department ?? ''
  return cut(catalogue.departments[department]?.name ?? department, room / 2)
}

/** Cuts between characters, never inside one. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const kept = [...text].reduce(
    (so, next) => (so.length + next.length < length && !so.endsWith('…') ? so + next : so),
    '',
  )
  return `${kept}…`
}

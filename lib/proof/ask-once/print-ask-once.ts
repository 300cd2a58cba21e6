import type { Bundle } from '../../bundle/model.ts'
import { type AskOnce, type Obtained, proveAskOnce } from './prove-ask-once.ts'
import type { Way } from './ways.ts'

/** The proof in words, item by item: what it needs, and where it comes from. */
export function printAskOnce(bundle: Bundle, proof: AskOnce = proveAskOnce(bundle)): string {
  const name = (item: string) => bundle.catalogue.items[item]?.name ?? item
  if (proof.plans === undefined) return '一表一次：情形组合太多，无法逐一证明\n'
  const head = `一表一次：${proof.plans} 种事项组合，${proof.failures.length === 0 ? '全部成立' : `${proof.failures.length} 处不成立`}`
  const items = proof.items.flatMap(({ item, needs }) => [
    `${name(item)}（${needs.length} 项）`,
    ...needs.map((need) => `  ${need.name}${need.required ? '' : '（选填）'}：${printWays(bundle, item, need)}`),
  ])
  const failures = proof.failures.map(({ item, need, says }) => `✗ ${name(item)} · ${need.name}：${wrong[says]}`)
  return `${[head, ...items, ...failures].join('\n')}\n`
}

const wrong: Readonly<Record<AskOnce['failures'][number]['says'], string>> = {
  'not-obtainable': '无处可得',
  'merged-consent': '同意、签名被合并',
  'asked-twice': '问了两次',
}

function printWays(bundle: Bundle, item: string, { ways, apart }: Obtained): string {
  const asked = ways.filter(({ source }) => source === 'asked').reduce<Way | undefined>(longer, undefined)
  const others = ways.filter(({ source }) => source !== 'asked')
  const said = [...(asked ? [asked] : []), ...others].map((way) => printWay(bundle, item, way, apart))
  return said.length > 0 ? [...new Set(said)].join('；视情形 ') : '无处可得'
}

/** Of askings that serve more or fewer items, as the answers are, the one that serves most. */
const longer = (one: Way | undefined, other: Way): Way =>
  one && one.serves.length >= other.serves.length ? one : other

function printWay({ catalogue }: Bundle, item: string, { source, by = '', serves }: Way, apart: boolean): string {
  if (source === 'shared') return `${catalogue.departments[by]?.name ?? by}在库，不问`
  if (source === 'made') return `由“${catalogue.items[by]?.name ?? by}”产生，不问`
  if (apart) return '本事项单独确认'
  const others = serves.filter((each) => each !== item).length
  return others === 0 ? '问一次' : `问一次，最多另 ${others} 个事项共用`
}

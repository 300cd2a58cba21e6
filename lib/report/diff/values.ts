import type { Bundle } from '../../bundle/model.ts'
import type { Text } from './change.ts'
import { nameOf } from './names.ts'

const plain = (text: string): Text => ({ zh: text, en: text })

/** A value as people read it; undefined where there is nothing that they could read. */
export function printValue(value: unknown, path: readonly string[], bundles: readonly Bundle[]): Text | undefined {
  if (value === undefined || path[0] === 'machine' || path[0] === 'calendar') return undefined
  // An entry of a list is named where it stands.
  if (value === path.at(-1)) return undefined
  if (value === null || typeof value !== 'object') return nameOf(path.at(-1) ?? '', String(value), bundles, path)
  if (Array.isArray(value)) return join(value.flatMap((each) => printValue(each, path, bundles) ?? []))
  const { days, count, yuan, per, when, limit } = value as Record<string, unknown>
  if (typeof days === 'number' && count !== undefined)
    return { zh: `${days} 个${count === 'working' ? '工作日' : '自然日'}`, en: `${days} ${count} days` }
  if (typeof yuan === 'number') return { zh: `${yuan} 元/${per}`, en: `${yuan} yuan per ${per}` }
  if (limit !== undefined) return printValue(limit, path, bundles)
  return typeof when === 'string' ? plain(when) : undefined
}

function join(parts: readonly Text[]): Text {
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') }
}

import type { EntryOf } from '../events.ts'
import { findLicence, isMerged } from '../issuing/licence.ts'
import { hasResult } from '../issuing/results.ts'
import type { Signature } from '../item-state.ts'
import type { Makers, Moment, ReceiptDraft } from './receipt.ts'
import { dateOf, itemLines, itemName, leadSeal, linesOf, remedyLines, sealOf, wayNames } from './texts.ts'

/** From the department to hands, and what is taken back (003 §§34–37, 行政许可法 69). */
export const deliveryReceipts: Makers = {
  'handed-over': ({ entry, dossier: { bundle, state }, present }) => {
    const { item, at } = entry
    const standing = present.items[item]
    const lines = [
      ...itemLines(bundle, item),
      ...linesOf('certificate', [resultOf({ bundle, state }, item)]),
      ...linesOf('given', [sign(standing?.handedOver) ?? '未签字']),
      ...linesOf('taken', [sign(standing?.takenOver) ?? '未签字']),
    ]
    return [{ kind: 'slip', at, item, seal: sealOf(bundle, item), lines }]
  },
  issued: (moment) => handedOut(moment),
  delivered: (moment) => handedOut(moment),
  revoked: ({ entry, dossier }) => {
    const { bundle } = dossier
    const { item, reason, basis, at } = entry
    const licence = isMerged(dossier, item) ? findLicence(dossier) : undefined
    const lines = [
      ...itemLines(bundle, item),
      ...linesOf('decision', ['撤销准予决定']),
      ...linesOf('reason', [reason]),
      ...linesOf('basis', [basis]),
      ...linesOf('says', [licence && `${licence.name} ${licence.number} 所载该项许可同时失效`]),
      ...remedyLines(),
    ]
    return [{ kind: 'revoked', at, item, seal: sealOf(bundle, item), lines }]
  },
}

const sign = (signature: Signature | undefined): string | undefined =>
  signature && `${signature.by}，${dateOf(signature.at)}`

/** What the result is called and numbered; a refusal is a result too. */
function resultOf({ bundle, state }: Pick<Moment['dossier'], 'bundle' | 'state'>, item: string): string {
  const { outcome, number } = state.items[item] ?? {}
  const certificate = bundle.catalogue.certificates[bundle.catalogue.items[item]?.certificate ?? '']
  if (outcome !== 'granted') return '不予决定书'
  return certificate ? `${certificate.name}${number === undefined ? '' : ` ${number}`}` : '准予决定书'
}

/** 一业一证: the permits that the comprehensive licence merges are handed over as that one licence (000 §17). */
function resultsOf(dossier: Moment['dossier'], items: readonly string[]): string[] {
  const { bundle } = dossier
  const merged = items.filter((item) => isMerged(dossier, item))
  const apart = items.filter((item) => !merged.includes(item))
  const licence = findLicence(dossier)
  const shown = merged.map((item) => resultOf(dossier, item)).join('；')
  return [
    ...(licence && merged.length > 0 ? [`${licence.name} ${licence.number}，载明：${shown}`] : []),
    ...apart.map((item) => `${itemName(bundle, item)}：${resultOf(dossier, item)}`),
  ]
}

function handedOut({ entry, dossier }: Moment<EntryOf<'issued'> | EntryOf<'delivered'>>): ReceiptDraft[] {
  const { state, bundle } = dossier
  // Records of before hand-outs named their items: all at once.
  const items = entry.items ?? Object.keys(state.items).filter((item) => hasResult(state, item))
  if (items.length === 0) return []
  const { way, receiver, identity, tracking, checked = {}, at } = entry
  const lines = [
    ...linesOf('bundle', [bundle.name]),
    ...linesOf('certificate', resultsOf(dossier, items)),
    ...linesOf('way', [wayNames[way]]),
    ...linesOf('receiver', [receiver]),
    ...linesOf('identity', [identity ? '已核验身份证件' : undefined]),
    ...linesOf('tracking', [tracking]),
    ...linesOf('checked', Object.values(checked).flat()),
  ]
  return [{ kind: 'delivery', at, seal: leadSeal(bundle), lines }]
}

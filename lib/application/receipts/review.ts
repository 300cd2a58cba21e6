import { listingsOf } from '../steps/step.ts'
import { stepNames } from '../steps/step-names.ts'
import { findStopBasis } from '../steps/stops.ts'
import type { Makers, Moment, ReceiptDraft } from './receipt.ts'
import { cureOf, itemLines, itemName, linesOf, placeName, printDays, remedyLines, sealOf } from './texts.ts'

/** Of an item's review and decision: what the applicant must be told in writing (行政许可法 38, 42, 45). */
export const reviewReceipts: Makers = {
  'correction-requested': ({ entry, dossier: { bundle } }) => {
    const { item, says, fields, materials, at } = entry
    const places = [...fields.map((field) => `fields.${field}`), ...materials.map((id) => `materials.${id}`)]
    const lines = [
      ...itemLines(bundle, item),
      ...linesOf('says', [says]),
      ...linesOf(
        'finding',
        places.map((place) => `${placeName(bundle, place)}：${cureOf(place)}`),
      ),
      ...linesOf('basis', ['003 §22(2)']),
    ]
    return [{ kind: 'correction', at, item, seal: sealOf(bundle, item), lines }]
  },
  decided: (moment) => [moment.entry.decision === 'granted' ? grant(moment) : refuse(moment, moment.entry)],
  // A promised material that did not come may end an item by refusal, without anybody's decision.
  recorded: (moment) => {
    const { item, outcome, because = '' } = moment.entry
    if (outcome !== 'refused' || moment.before?.items[item]?.decision) return []
    const reason = `承诺后补的材料“${placeName(moment.dossier.bundle, `materials.${because}`)}”逾期未补`
    return [refuse(moment, { item, reason, basis: '河南省优化营商环境条例 35；安阳市政务服务条例 24' })]
  },
  extended: ({ entry, dossier: { bundle } }) => {
    const { item, days, reason, approver, at } = entry
    const lines = [
      ...itemLines(bundle, item),
      ...linesOf('days', [`延长${printDays({ days, count: 'working' })}`]),
      ...linesOf('reason', [reason]),
      ...linesOf('approver', [approver === 'organ-head' ? '本行政机关负责人' : '本级人民政府负责人']),
      ...linesOf('basis', [bundle.catalogue.items[item]?.extension?.basis ?? '行政许可法 42']),
    ]
    return [{ kind: 'extension', at, item, seal: sealOf(bundle, item), lines }]
  },
  'step-noticed': (moment) => stepNotice(moment),
}

function grant({ entry, dossier: { bundle } }: Parameters<NonNullable<Makers['decided']>>[0]): ReceiptDraft {
  const { item, at, basis, rule, delegation, seal } = entry
  const known = bundle.catalogue.items[item]
  const lines = [
    ...itemLines(bundle, item),
    ...linesOf('decision', ['准予']),
    ...linesOf('certificate', [bundle.catalogue.certificates[known?.certificate ?? '']?.name]),
    ...linesOf('basis', basis === undefined ? (known?.basis ?? []) : [basis]),
    ...linesOf('rule', rule?.because ?? []),
    ...linesOf('delegation', [delegation]),
  ]
  return { kind: 'granted', at, item, seal: seal ?? sealOf(bundle, item), lines }
}

interface Refused {
  readonly item: string
  readonly reason?: string
  readonly basis?: string
  readonly delegation?: string
  readonly seal?: string
}

function refuse({ entry, dossier: { bundle } }: Moment, refused: Refused): ReceiptDraft {
  const { item, reason, basis, delegation, seal } = refused
  const lines = [
    ...itemLines(bundle, item),
    ...linesOf('decision', ['不予']),
    ...linesOf('reason', [reason]),
    ...linesOf('basis', [basis]),
    ...linesOf('delegation', [delegation]),
    ...remedyLines(),
  ]
  return { kind: 'refused', at: entry.at, item, seal: seal ?? sealOf(bundle, item), lines }
}

/** Without this notice the clock would not stop (行政许可法 45). */
function stepNotice({ entry, dossier: { state, bundle } }: Parameters<NonNullable<Makers['step-noticed']>>[0]) {
  const step = state.steps?.[entry.step]
  const [first] = step?.items ?? []
  if (!step || first === undefined) return []
  const stops = step.items.map((item) => {
    const basis = findStopBasis(bundle, step, item)
    const counts = basis === undefined ? '所需时间计入办理期限' : `所需时间不计入办理期限（${basis}）`
    return `${itemName(bundle, item)}：${counts}`
  })
  const lines = [
    ...step.items.flatMap((item) => itemLines(bundle, item)),
    ...linesOf('says', [stepNames[step.what], step.reason, entry.says]),
    ...linesOf('days', [`${entry.days}日`]),
    ...linesOf('stops', stops),
    ...linesOf('basis', [...new Set(listingsOf(bundle, step).map(({ basis }) => basis))]),
  ]
  return [{ kind: 'step', at: entry.at, item: first, seal: sealOf(bundle, first), lines } as const]
}

import { answerDue } from '../acceptance/due.ts'
import { splitPlaces } from '../acceptance/places.ts'
import { promiseOf } from '../clock/limits.ts'
import type { MergedFinding, NotAccepting } from '../events/acceptance.ts'
import { combine } from '../form.ts'
import { gapDue } from '../gaps/gaps.ts'
import type { ItemState } from '../item-state.ts'
import type { Reused } from '../library.ts'
import type { Makers, Moment, ReceiptDraft, ReceiptLine } from './receipt.ts'
import {
  cureOf,
  dateOf,
  departmentName,
  itemLines,
  itemName,
  leadSeal,
  linesOf,
  placeName,
  printDate,
  printDays,
  remedyLines,
  sealOf,
} from './texts.ts'

/** From filing to acceptance or refusal: documents under the special seal, with their date (行政许可法 32, 003 §§21, 22). */
export const acceptanceReceipts: Makers = {
  submitted: (moment) => {
    const { bundle } = moment.dossier
    const { plan, commits, gaps = [], reused = {} } = moment.entry
    const papers = combine(bundle, plan, commits, Object.keys(reused)).papers.map(({ material }) => material.id)
    const received = papers.filter((material) => !gaps.includes(material))
    const receipt = materialsReceipt(moment, received, [], gaps)
    return [{ ...receipt, lines: [...receipt.lines, ...linesOf('reused', reusedLines(moment, reused))] }]
  },
  supplemented: (moment) => {
    const { fields, materials } = splitPlaces(moment.entry.places)
    return [materialsReceipt(moment, materials, fields)]
  },
  corrected: (moment) => {
    const { materials = [], fields = [] } = moment.before?.items[moment.entry.item]?.correction ?? {}
    return [materialsReceipt(moment, materials, fields)]
  },
  'gap-filled': (moment) => [materialsReceipt(moment, [moment.entry.material], [])],
  'correction-noticed': (moment) => {
    const { bundle } = moment.dossier
    const due = answerDue(moment.dossier)
    const lines = [
      ...linesOf('bundle', [bundle.name]),
      ...moment.entry.findings.flatMap((finding) => findingLines(moment, finding)),
      ...linesOf('due', [due === undefined ? undefined : `请于${printDate(due)}前一次补正，逾期未补正的视为撤回申请`]),
      ...linesOf('basis', ['行政许可法 32(4)；003 §22']),
    ]
    return [{ kind: 'correction', at: moment.entry.at, seal: leadSeal(bundle), lines }]
  },
  accepted: (moment) => {
    const { state, bundle } = moment.dossier
    const standing = bundle.items.flatMap(({ item }) => (state.items[item] ? [{ item, ...state.items[item] }] : []))
    const refused = standing.filter((each) => each.outcome === 'not-accepted' && each.endedAt === moment.entry.at)
    const accepted = standing.filter(({ outcome }) => outcome === undefined)
    return [
      ...(accepted.length > 0 ? [acceptance(moment, accepted)] : []),
      ...refused.flatMap(({ item, check }) => (check?.refuses ? [refusal(moment, check.refuses, item)] : [])),
      ...(Object.keys(state.gaps ?? {}).length > 0 ? [gapsNotice(moment)] : []),
    ]
  },
  'not-accepted': (moment) => [refusal(moment, moment.entry)],
}

function materialsReceipt(
  { dossier: { bundle }, entry }: Moment,
  materials: readonly string[],
  fields: readonly string[],
  later: readonly string[] = [],
): ReceiptDraft {
  const name = (kind: string) => (id: string) => placeName(bundle, `${kind}.${id}`)
  const lines = [
    ...linesOf('bundle', [bundle.name]),
    ...linesOf('receivedOn', [dateOf(entry.at)]),
    ...linesOf('material', materials.map(name('materials'))),
    ...linesOf('field', fields.map(name('fields'))),
    ...linesOf('later', later.map(name('materials'))),
    ...linesOf('says', [materials.length === 0 && fields.length === 0 ? '一张表申请信息；无需提交材料' : undefined]),
  ]
  return { kind: 'materials', at: entry.at, seal: leadSeal(bundle), lines }
}

/** 区域评估: what was not asked, and the result that serves instead (002 §19). */
const reusedLines = ({ dossier: { bundle } }: Moment, reused: Reused): string[] =>
  Object.entries(reused).map(
    ([material, { number, issuedAt }]) =>
      `${placeName(bundle, `materials.${material}`)}：共享 ${number}，${dateOf(issuedAt)}作出`,
  )

function findingLines({ dossier: { bundle } }: Moment, { at, says, items }: MergedFinding): ReceiptLine[] {
  const names = items.map((item) => itemName(bundle, item)).join('、')
  return linesOf('finding', [`${placeName(bundle, at)}：${says.replace(/[。；;.]+$/, '')}。${cureOf(at)}（${names}）`])
}

const hows = {
  automatic: '材料齐全、符合法定形式，即时受理（003 §22(1)）',
  counter: '经综合窗口审查，予以受理（行政许可法 32(5)）',
  departments: '经各部门审查，予以受理（行政许可法 32(5)）',
  deemed: '逾期未告知补正，自收到申请材料之日起即为受理（行政许可法 32(4)）',
} as const

function acceptance(
  { dossier, entry }: Parameters<NonNullable<Makers['accepted']>>[0],
  accepted: readonly ({ readonly item: string } & ItemState)[],
): ReceiptDraft {
  const { bundle } = dossier
  const promises = accepted.map(({ item }) => {
    const known = bundle.catalogue.items[item]
    const last = promiseOf(dossier, item)?.last
    const until = last === undefined ? '' : `，${printDate(last)}前`
    return known && `${known.name}（${departmentName(bundle, known.department)}）：${printDays(known.promise)}${until}`
  })
  const lines = [
    ...linesOf('bundle', [bundle.name]),
    ...linesOf('acceptedOn', [dateOf(entry.from)]),
    ...linesOf('says', [hows[entry.how]]),
    ...linesOf('promise', promises),
    ...linesOf('delegation', [entry.delegation]),
  ]
  return { kind: 'accepted', at: entry.from, seal: leadSeal(bundle), lines }
}

/** 不予受理: with its reason, its basis and what can be done against it (行政许可法 32, 38; 003 §22(3)). */
function refusal({ dossier: { bundle }, entry }: Moment, { reason, basis }: NotAccepting, item?: string): ReceiptDraft {
  const lines = [
    ...(item === undefined ? linesOf('bundle', [bundle.name]) : itemLines(bundle, item)),
    ...linesOf('decision', ['不予受理']),
    ...linesOf('reason', [reason]),
    ...linesOf('basis', [basis]),
    ...remedyLines(),
  ]
  const seal = item === undefined ? leadSeal(bundle) : sealOf(bundle, item)
  return { kind: 'not-accepted', at: entry.at, seal, lines, ...(item !== undefined && { item }) }
}

/** What may follow, by when, and what becomes of it otherwise (河南省优化营商环境条例 35, 安阳市政务服务条例 24). */
function gapsNotice({ dossier, entry }: Moment): ReceiptDraft {
  const { state, bundle } = dossier
  const gaps = Object.keys(state.gaps ?? {}).map((material) => {
    const due = gapDue(dossier, material)
    return `${placeName(bundle, `materials.${material}`)}${due === undefined ? '' : `，${printDate(due)}前补交`}`
  })
  const lines = [
    ...linesOf('bundle', [bundle.name]),
    ...linesOf('later', gaps),
    ...linesOf('says', ['办理期限照常计算，材料补齐前不发放办理结果；逾期未补的，按申请人承诺和事项规定终结办理']),
    ...linesOf('basis', ['河南省优化营商环境条例 35；安阳市政务服务条例 24']),
  ]
  return { kind: 'gaps', at: entry.at, seal: leadSeal(bundle), lines }
}

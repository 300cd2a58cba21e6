import { remedies } from '../../application/acceptance/remedies.ts'
import type { Bundle, BundleItem, Commitment, Item } from '../../bundle/model.ts'
import { daysOf, departmentName, itemName, modeNames } from './names.ts'
import { fieldSource, fillingOf, paperNotes, resultOf, sourceOf } from './papers.ts'
import { listed, own, type Phrase, say } from './phrase.ts'
import { stagesOf } from './process.ts'
import type { Block, Row, Section } from './sheet.ts'
import { whenOf } from './situations.ts'

/** The service guide of one item in its place in the bundle (003 三.6; 000 §2): basis, conditions, materials, process, limits, fee and the rest. */
export function itemSection(bundle: Bundle, placed: BundleItem, item: Item, number: number): Section {
  return {
    id: `item-${item.id}`,
    title: say('{0}. {1}', '{0}. {1}', number, itemName(bundle, item.id)),
    level: 2,
    blocks: [
      { rows: [...standing(bundle, placed, item), ...timeAndCost(bundle, item)] },
      ...papers(bundle, item),
      ...fields(bundle, item),
      process(bundle, item, placed.after),
    ],
  }
}

const row = (zh: string, en: string, ...lines: readonly Phrase[]): Row => ({ label: say(zh, en), lines })
const none = say('无', 'none')
const orNone = (lines: readonly Phrase[]): readonly Phrase[] => (lines.length > 0 ? lines : [none])

function standing(bundle: Bundle, placed: BundleItem, item: Item): readonly Row[] {
  const { code, department, kind, mode, basis, conditions = [] } = item
  return [
    row('事项编码', 'Code', own(code)),
    row('办理部门', 'Department', own(departmentName(bundle, department))),
    row('事项类型', 'Kind', own(kind)),
    row('办理方式', 'How it is decided', own(modeNames[mode])),
    row('设定依据', 'Basis', ...orNone(basis.map(own))),
    row('适用情形', 'When it applies', ...whenOf(bundle, placed)),
    row('前置事项', 'Needs the results of', ...orNone(placed.after.map((need) => own(itemName(bundle, need))))),
    row('受理条件', 'Conditions', ...orNone(conditions.map(conditionLine))),
    ...(item.commitment ? [row('告知承诺', 'Commitment', ...commitmentLines(item.commitment))] : []),
    row('审查要点', 'Points of review', ...orNone((item.points ?? []).map(({ name }) => own(name)))),
  ]
}

export const conditionLine = ({ says, basis }: { readonly says: string; readonly basis?: string }): Phrase =>
  basis === undefined ? own(says) : say('{0}（{1}）', '{0} ({1})', says, basis)

function commitmentLines({ content, requirements, liability, check, fix }: Commitment): readonly Phrase[] {
  return [
    own(content),
    ...requirements.map(own),
    say('作出决定后 {0}内核查', 'checked within {0} of the decision', daysOf(check)),
    say('不符合的 {0}内改正', 'to be put right within {0}', daysOf(fix)),
    own(liability),
  ]
}

function timeAndCost(bundle: Bundle, item: Item): readonly Row[] {
  const { legalLimit, promise, extension, certificate } = item
  const issued = certificate === undefined ? undefined : bundle.catalogue.certificates[certificate]
  const longer =
    extension &&
    say(
      '经批准可延长 {0} 个工作日（{1}）',
      'may be extended by {0} working days with approval ({1})',
      extension.days,
      extension.basis,
    )
  return [
    row(
      '法定时限',
      'Legal limit',
      legalLimit ? daysOf(legalLimit) : say('法律法规未规定', 'The law sets none'),
      ...(longer ? [longer] : []),
    ),
    row('承诺时限', 'Promised', daysOf(promise)),
    row('收费', 'Fee', feeOf(item)),
    row('办理结果', 'Result', ...orNone(issued ? resultOf(issued) : [])),
    row('单独办理到现场次数', 'Visits, done by itself', own(String(item.visits ?? 1))),
    row('须本人到场', 'To be done in person', item.inPerson ? conditionLine(item.inPerson) : none),
    ...(item.kind === '行政许可' ? [row('救济途径', 'Remedies', ...remedyLines())] : []),
  ]
}

/** 行政许可法 7 and 38: what may be done against a decision. */
export const remedyLines = (): readonly Phrase[] =>
  remedies.map(({ way, says, article }) =>
    way === 'reconsideration'
      ? say(`${says}（{0}）`, 'Administrative reconsideration within 60 days of the decision ({0})', article)
      : say(`${says}（{0}）`, 'Administrative litigation within six months of the decision ({0})', article),
  )

export function feeOf({ fee }: Item): Phrase {
  return fee ? say('{0} 元/{1}（{2}）', '{0} yuan per {1} ({2})', fee.yuan, fee.per, fee.basis) : say('不收费', 'Free')
}

function papers(bundle: Bundle, { id, materials }: Item): readonly Block[] {
  const known = materials.flatMap((each) => bundle.catalogue.materials[each] ?? [])
  const caption = say('申请材料', 'Materials')
  if (known.length === 0) return [{ rows: [{ label: caption, lines: [say('不用交材料', 'None')] }] }]
  const heads = [say('材料', 'Material'), say('来源', 'Source'), say('说明', 'Notes')]
  const cells = known.map((material) => [
    own(material.name),
    sourceOf(bundle, material),
    listed(paperNotes(bundle, material, [id]), '；', '; '),
  ])
  return [{ caption, heads, cells }]
}

function fields(bundle: Bundle, item: Item): readonly Block[] {
  const known = item.elements.flatMap((each) => bundle.catalogue.elements[each] ?? [])
  const caption = say('填写内容', 'Fields')
  if (known.length === 0) return [{ rows: [{ label: caption, lines: [say('不用填写', 'None')] }] }]
  const heads = [say('项目', 'Field'), say('填写方式', 'How'), say('来源', 'Source')]
  return [
    {
      caption,
      heads,
      cells: known.map((element) => [own(element.name), fillingOf(element), fieldSource(bundle, item, element)]),
    },
  ]
}

function process(bundle: Bundle, item: Item, after: readonly string[]): Block {
  const stages = stagesOf(bundle, item, after)
  return {
    caption: say('办理流程', 'Process'),
    heads: [say('序号', 'No.'), say('环节', 'Step'), say('由谁办理', 'By whom'), say('说明', 'Notes')],
    cells: stages.map(({ name, by, says }, index) => [own(String(index + 1)), name, by, listed(says, '；', '; ')]),
  }
}

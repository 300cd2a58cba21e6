import { combine, type Plan } from '../../application/form.ts'
import type { Bundle, BundleItem, Item } from '../../bundle/model.ts'
import type { Answers } from '../../rules/cases.ts'
import { findApplicable } from '../../rules/plan.ts'
import { printSpan } from '../reduction/lines.ts'
import { reductionOf } from '../reduction/reduction.ts'
import { centreSection, savingsBlock, spanOf, wholeRows } from './around.ts'
import { askedSections, sparedSection } from './asked.ts'
import { conditionLine, feeOf, remedyLines } from './item-section.ts'
import { bundleName, daysOf, departmentName, itemName } from './names.ts'
import { listed, own, type Phrase, say } from './phrase.ts'
import { stagesOf } from './process.ts'
import type { Row, Section, Sheet } from './sheet.ts'
import { answersOf, questionName } from './situations.ts'

interface Applying {
  readonly placed: BundleItem
  readonly item: Item
}

/** 一次告知单 for these answers (003 §14): only what applies, all that is asked, and what is spared and why. */
export function noticeOf(bundle: Bundle, answers: Answers): Sheet {
  const { items: plan, situations } = findApplicable(bundle, answers)
  const applying = bundle.items.flatMap((placed): Applying[] => {
    const item = bundle.catalogue.items[placed.item]
    return item && plan[placed.item] ? [{ placed, item }] : []
  })
  const given = Object.fromEntries(situations.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])))
  const open = situations.filter((id) => answers[id] === undefined)
  return {
    kind: 'notice',
    bundle: bundle.id,
    title: say('{0} 一次告知单', '{0}: notice of all that is asked', bundleName(bundle)),
    intro: [
      ...answersOf(bundle, given),
      ...open.map((id) => say('尚未回答：{0}', 'Not answered yet: {0}', questionName(bundle, id))),
    ],
    sections: [
      summary(bundle, given, plan),
      itemsSection(bundle, applying, plan),
      ...askedSections(bundle, combine(bundle, plan)),
      sparedSection(bundle, combine(bundle, plan)),
      ...rules(bundle, applying, plan),
      centreSection(bundle),
    ],
  }
}

function summary(bundle: Bundle, answers: Answers, plan: Plan): Section {
  const reduction = reductionOf(bundle, answers)
  const { items, departments, together } = reduction
  const row = (zh: string, en: string, ...lines: readonly Phrase[]): Row => ({ label: say(zh, en), lines })
  const comings = bundle.items.flatMap(({ item }) => {
    const why = plan[item] ? bundle.catalogue.items[item]?.inPerson : undefined
    return why ? [say('{0}：{1}', '{0}: {1}', itemName(bundle, item), conditionLine(why))] : []
  })
  const fees = bundle.items
    .flatMap(({ item }) => (plan[item] ? (bundle.catalogue.items[item] ?? []) : []))
    .filter(({ fee }) => fee)
  const rows = [
    row('办理事项', 'Items', say('{0} 个事项，{1} 个部门', '{0} items of {1} departments', items, departments)),
    ...wholeRows(bundle, plan).slice(1),
    row('按承诺推算的时限', 'Time, as promised', spanOf(printSpan(together.days))),
    row('到现场次数', 'Visits', own(String(together.visits)), ...comings),
    row(
      '收费',
      'Fees',
      ...(fees.length > 0
        ? fees.map((item) => say('{0}：{1}', '{0}: {1}', itemName(bundle, item.id), feeOf(item)))
        : [say('不收费', 'Free')]),
    ),
  ]
  return {
    id: 'whole',
    title: say('整体情况', 'The whole'),
    level: 2,
    blocks: [{ rows }, savingsBlock(say('与逐件单办相比', 'Against the items one by one'), reduction)],
  }
}

function itemsSection(bundle: Bundle, applying: readonly Applying[], plan: Plan): Section {
  const heads = [
    say('序号', 'No.'),
    say('事项', 'Item'),
    say('部门', 'Department'),
    say('承诺时限', 'Promised'),
    say('法定时限', 'Legal limit'),
    say('等待哪些结果', 'Waits for'),
  ]
  const cells = applying.map(({ placed: { after }, item: { id, department, promise, legalLimit } }, index) => [
    own(String(index + 1)),
    own(itemName(bundle, id)),
    own(departmentName(bundle, department)),
    daysOf(promise),
    legalLimit ? daysOf(legalLimit) : say('未规定', 'none'),
    listed(after.filter((need) => plan[need]).map((need) => itemName(bundle, need))),
  ])
  return {
    id: 'items',
    title: say('办理事项', 'Items'),
    level: 2,
    blocks: [{ caption: say('按您的回答办理的事项', 'What applies to these answers'), heads, cells }],
  }
}

/** Conditions, steps that may be, and what may be done against a decision. */
function rules(bundle: Bundle, applying: readonly Applying[], plan: Plan): readonly Section[] {
  const by = (lines: (each: Applying) => readonly Phrase[]): readonly Row[] =>
    applying.flatMap((each) => {
      const told = lines(each)
      return told.length > 0 ? [{ label: own(itemName(bundle, each.item.id)), lines: told }] : []
    })
  const conditions = by(({ item }) => (item.conditions ?? []).map(conditionLine))
  const process = by(({ item, placed }) =>
    stagesOf(
      bundle,
      item,
      placed.after.filter((need) => plan[need]),
    ).map(({ name, by: who, says }) =>
      says.length > 0
        ? say('{0}（{1}）：{2}', '{0} ({1}): {2}', name, who, listed(says, '；', '; '))
        : say('{0}（{1}）', '{0} ({1})', name, who),
    ),
  )
  const remedies = by(({ item }) => (item.kind === '行政许可' ? remedyLines() : []))
  return [
    { id: 'conditions', title: say('受理条件', 'Conditions'), level: 2 as const, blocks: [{ rows: conditions }] },
    { id: 'process', title: say('办理流程', 'Process'), level: 2 as const, blocks: [{ rows: process }] },
    { id: 'remedies', title: say('救济途径', 'Remedies'), level: 2 as const, blocks: [{ rows: remedies }] },
  ].filter(({ blocks: [block] }) => block !== undefined && block.rows.length > 0)
}

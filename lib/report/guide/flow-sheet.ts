import type { Bundle } from '../../bundle/model.ts'
import type { Answers } from '../../rules/cases.ts'
import { findApplicable } from '../../rules/plan.ts'
import { bundleFlow, itemFlow } from './flows.ts'
import { bundleName, departmentName, itemName } from './names.ts'
import { listed, own, type Phrase, say } from './phrase.ts'
import { stagesOf } from './process.ts'
import type { Section, Sheet } from './sheet.ts'
import { answersOf } from './situations.ts'

/** 流程图 (002 §6): of the bundle, or of what applies to some answers, and of each item; each with the same as a list. */
export function flowSheetOf(bundle: Bundle, answers?: Answers): Sheet {
  const plan = answers && findApplicable(bundle, answers).items
  const shown = bundle.items.filter(({ item }) => bundle.catalogue.items[item] && (plan?.[item] ?? plan === undefined))
  return {
    kind: 'flow',
    bundle: bundle.id,
    title: say('{0} 流程图', '{0}: flow chart', bundleName(bundle)),
    intro: answers ? answersOf(bundle, answers) : [],
    sections: [
      {
        id: 'flow',
        title: say('整体流程', 'The whole'),
        level: 2,
        blocks: [
          { flow: { zh: bundleFlow(bundle, 'zh', plan), en: bundleFlow(bundle, 'en', plan) } },
          {
            list: shown.map(({ item, after, begins }) =>
              lineOf(
                bundle,
                item,
                after.filter((need) => plan?.[need] ?? true),
                begins,
              ),
            ),
            ordered: true,
          },
        ],
      },
      ...shown.map(({ item }) => itemChart(bundle, item)),
    ],
  }
}

function lineOf(bundle: Bundle, item: string, after: readonly string[], begins: 'at-once' | 'after-results'): Phrase {
  const department = departmentName(bundle, bundle.catalogue.items[item]?.department ?? '')
  const name = itemName(bundle, item)
  const needs = listed(after.map((need) => itemName(bundle, need)))
  if (after.length === 0) return say('{0}（{1}）', '{0} ({1})', name, department)
  return begins === 'after-results'
    ? say('{0}（{1}）：在“{2}”之后开始', '{0} ({1}): begins after “{2}”', name, department, needs)
    : say('{0}（{1}）：同步开始，待“{2}”后办结', '{0} ({1}): begins at once, ends after “{2}”', name, department, needs)
}

function itemChart(bundle: Bundle, id: string): Section {
  const placed = bundle.items.find(({ item }) => item === id)
  const item = bundle.catalogue.items[id]
  if (!placed || !item) throw new Error(`${id} is not in ${bundle.id}`)
  const stages = stagesOf(bundle, item, placed.after)
  return {
    id: `item-${id}`,
    title: own(itemName(bundle, id)),
    level: 2,
    blocks: [
      { flow: { zh: itemFlow(bundle, placed, item, 'zh'), en: itemFlow(bundle, placed, item, 'en') } },
      { list: stages.map(({ name, by }) => say('{0}（{1}）', '{0} ({1})', name, by)), ordered: true },
    ],
  }
}

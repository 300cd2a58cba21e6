import type { Bundle } from '../../bundle/model.ts'
import { fullReduction } from '../reduction/reduction.ts'
import { centreSection, savingsBlock, wholeRows } from './around.ts'
import { itemSection } from './item-section.ts'
import { bundleName } from './names.ts'
import { listed, own, say } from './phrase.ts'
import type { Section, Sheet } from './sheet.ts'
import { answerName, questionName } from './situations.ts'

/** 办事指南 of a bundle, item by item (CAT-09). Everything in it is the published definition; nothing is added by hand. */
export function guideOf(bundle: Bundle): Sheet {
  const items = bundle.items.flatMap((placed) => {
    const item = bundle.catalogue.items[placed.item]
    return item ? [{ placed, item }] : []
  })
  return {
    kind: 'guide',
    bundle: bundle.id,
    title: say('{0} 办事指南', '{0}: service guide', bundleName(bundle)),
    intro: [
      say(
        '共 {0} 个事项；一张表申请，一套材料，一个窗口出件。',
        '{0} items; one form, one set of materials, one window.',
        items.length,
      ),
    ],
    sections: [
      {
        id: 'whole',
        title: say('整体情况', 'The whole'),
        level: 2,
        blocks: [{ rows: wholeRows(bundle) }, savingsBlock(most, fullReduction(bundle))],
      },
      ...questions(bundle),
      ...items.map(({ placed, item }, index) => itemSection(bundle, placed, item, index + 1)),
      centreSection(bundle),
    ],
  }
}

/** The answers under which the comparison is made. */
const most = say('与逐件单办相比（办理事项最多的情形）', 'Against the items one by one, by the answers with most items')

function questions(bundle: Bundle): readonly Section[] {
  if (bundle.situations.length === 0) return []
  const cells = bundle.situations.map(({ id, why, answers }) => [
    own(questionName(bundle, id)),
    listed(
      answers.map((answer) => answerName(bundle, id, answer.id)),
      ' / ',
      ' / ',
    ),
    whyOf(bundle, id, why),
  ])
  const heads = [say('问题', 'Question'), say('回答', 'Answers'), say('为什么问', 'Why it is asked')]
  return [
    {
      id: 'questions',
      title: say('情形引导', 'Questions'),
      level: 2,
      blocks: [{ caption: say('回答决定办哪些事项', 'The answers decide which items apply'), heads, cells }],
    },
  ]
}

function whyOf({ words }: Bundle, id: string, why: string | undefined) {
  const en = words?.en?.situations[id]?.why
  return why === undefined ? say('—', '—') : own({ zh: why, ...(en !== undefined && { en }) })
}

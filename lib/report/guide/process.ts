import { findStopBasis } from '../../application/steps/stops.ts'
import type { Bundle, Item } from '../../bundle/model.ts'
import { daysOf, departmentName, itemName, reviewNames, stepName, wayNames } from './names.ts'
import { listed, own, type Phrase, say } from './phrase.ts'

/** 环节: one step of the way of an item, who does it, and what is to be known of it. */
export interface Stage {
  readonly name: Phrase
  readonly by: Phrase
  readonly says: readonly Phrase[]
  /** 特殊环节: beside others of its kind. */
  readonly special?: true
}

/** How an item goes from filing to result, as its definition says; `after`: the items whose results it needs here. */
export function stagesOf(bundle: Bundle, item: Item, after: readonly string[]): readonly Stage[] {
  return [
    accepting(bundle),
    ...(waitsFirst(bundle, item) ? waiting(bundle, after) : []),
    ...reviewing(bundle, item),
    ...special(bundle, item),
    ...deciding(bundle, item),
    ...(waitsFirst(bundle, item) ? [] : waiting(bundle, after)),
    issuing(bundle, item),
  ]
}

function accepting({ accept }: Bundle): Stage {
  const name = say('收件受理', 'Filing')
  const originals = accept?.originals ? [say('受理前核验原件', 'Originals are looked at before acceptance')] : []
  if (!accept || accept.by === 'automatic')
    return { name, by: say('系统自动', 'by the system, at once'), says: originals }
  if (accept.by === 'counter') return { name, by: say('综合窗口', 'the window'), says: originals }
  const by = say('各办理部门分别核对', 'each department checks its part')
  return { name, by, says: originals }
}

/** Others are reviewed at once, and only their result waits (003 §33). */
const waitsFirst = (bundle: Bundle, { id }: Item): boolean =>
  bundle.items.find(({ item }) => item === id)?.begins === 'after-results'

function waiting(bundle: Bundle, after: readonly string[]): readonly Stage[] {
  if (after.length === 0) return []
  const by = listed(after.map((need) => itemName(bundle, need)))
  return [{ name: say('等待前置结果', 'Waits for the results it needs'), by, says: [] }]
}

function reviewing(bundle: Bundle, item: Item): readonly Stage[] {
  const by = own(departmentName(bundle, item.department))
  if (item.decides && (item.mode === 'exempt' || item.mode === 'filing'))
    return [
      {
        name: say('按规则核验', 'Verified by rule'),
        by: say('系统自动', 'by the system, at once'),
        says: [
          ...item.decides.map(({ says }) => own(says)),
          say('有一条不符合的，转人工审查', 'where one does not hold, an officer decides'),
        ],
      },
    ]
  const reviews = item.reviews ?? []
  if (reviews.length > 0)
    return reviews.map((review) => ({
      name: own(reviewNames[review]),
      by,
      says: [say('由不同人员分别审查', 'by different people')],
    }))
  return [{ name: say('审查', 'Review'), by, says: [] }]
}

function special(bundle: Bundle, item: Item): readonly Stage[] {
  return (item.steps ?? []).map(({ kind, basis, limit, required, officers }) => {
    const stops = findStopBasis(bundle, { what: kind }, item.id)
    return {
      special: true as const,
      name: required
        ? say('{0}（特殊环节，必经）', 'Special step: {0} (always)', stepName(kind))
        : say('{0}（特殊环节，需要时）', 'Special step: {0} (where it is needed)', stepName(kind)),
      by: own(departmentName(bundle, item.department)),
      says: [
        say('时限：{0}', 'Limit: {0}', daysOf(limit)),
        say('依据：{0}', 'Basis: {0}', basis),
        ...(officers > 1 ? [say('{0} 名工作人员', '{0} officers', officers)] : []),
        stops === undefined
          ? say('计入承诺时限', 'Counted in the time promised')
          : say('不计入承诺时限（{0}）', 'Not counted in the time promised ({0})', stops),
      ],
    }
  })
}

function deciding(bundle: Bundle, item: Item): readonly Stage[] {
  const department = own(departmentName(bundle, item.department))
  const decision = {
    name: say('决定', 'Decision'),
    by:
      item.decides && (item.mode === 'exempt' || item.mode === 'filing')
        ? say('系统自动', 'by the system, at once')
        : department,
    says: [say('承诺时限：{0}', 'Promised: {0}', daysOf(item.promise))],
  }
  if (!item.countersign) return [decision]
  return [
    decision,
    {
      name: say('会签', 'Second signature'),
      by: department,
      says: [say('第二人签署后决定生效', 'The decision stands once a second person has signed')],
    },
  ]
}

function issuing(bundle: Bundle, item: Item): Stage {
  return {
    name: say('出件', 'Issue'),
    by: say('综合窗口', 'the window'),
    says: [
      listed(bundle.deliver.ways.map((way) => wayNames[way])),
      ...(item.atIssue ?? []).map((check) => say('发证时：{0}', 'At issue: {0}', check)),
    ],
  }
}

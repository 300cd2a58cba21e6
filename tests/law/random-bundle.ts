import type {
  Bundle,
  BundleItem,
  Certificate,
  Department,
  Element,
  Item,
  Material,
  Mode,
  SpecialStep,
} from '../../lib/bundle/model.ts'
import type { StepKind } from '../../lib/bundle/step-kinds.ts'
import type { Chance } from './chance.ts'

const kinds: readonly StepKind[] = ['site-survey', 'expert-review', 'publicity', 'hearing', 'inspection', 'appraisal']
const modes: readonly Mode[] = ['strict', 'strict', 'strict', 'exempt', 'filing', 'commitment']

/** A bundle of two to five items, each with some of everything that the law knows. */
export function randomBundle(chance: Chance): Bundle {
  const ids = ['a', 'b', 'c', 'd', 'e'].slice(0, 2 + chance.below(4))
  const items = ids.map((id) => randomItem(chance, id))
  return {
    id: 'made',
    name: '随机一件事',
    for: 'person',
    lead: 'office-a',
    situations: [],
    items: ids.map((item, index) => placed(chance, item, ids.slice(0, index))),
    accept: { by: chance.pick(['automatic', 'counter', 'departments'] as const), originals: chance.percent(20) },
    deliver: { policy: chance.percent(50) ? 'together' : 'as-ready', ways: ['window', 'mail', 'electronic'] },
    catalogue: {
      departments: named(ids.map((id): Department => ({ id: `office-${id}`, name: `${id}部门`, seal: `${id}审批章` }))),
      items: named(items),
      elements: named(elementsOf(ids)),
      materials: named(materialsOf(ids)),
      certificates: named(ids.map((id) => certificateOf(chance, id))),
    },
  }
}

const named = <T extends { readonly id: string }>(list: readonly T[]): Record<string, T> =>
  Object.fromEntries(list.map((each) => [each.id, each]))

function placed(chance: Chance, item: string, before: readonly string[]): BundleItem {
  return {
    item,
    after: chance.some(before, 30),
    begins: chance.percent(70) ? 'at-once' : 'after-results',
  }
}

function randomItem(chance: Chance, id: string): Item {
  const mode = chance.pick(modes)
  const days = chance.below(8)
  return {
    id,
    name: `事项${id}`,
    code: `CODE-${id}`,
    department: `office-${id}`,
    kind: mode === 'filing' ? '备案' : '行政许可',
    mode,
    basis: ['行政许可法 42'],
    legalLimit: { days: 20, count: 'working' },
    promise: { days, count: chance.percent(85) ? 'working' : 'natural' },
    elements: ['person.name', `person.note_${id}`],
    materials: ['common', `own-${id}`, `late-${id}`],
    certificate: `${id}-licence`,
    steps: mode === 'strict' ? chance.some(kinds, 15).map((kind) => stepOf(chance, kind)) : [],
    gaps: {
      materials: { [`late-${id}`]: { days: 1 + chance.below(5), count: 'working' } },
      onExpiry: chance.pick(['withdrawn', 'ended', 'refused'] as const),
    },
    ...(mode === 'commitment' && {
      commitment: {
        content: '具备条件',
        requirements: ['场所合格'],
        liability: '撤销并记入信用',
        replaces: [`own-${id}`],
        check: { days: 10 + chance.below(20), count: 'natural' as const },
        fix: { days: 10, count: 'natural' as const },
      },
    }),
    ...((mode === 'exempt' || mode === 'filing') && {
      decides: [{ when: `form.person.note_${id} != "unclear"`, says: '内容清楚' }],
    }),
    ...(mode === 'strict' && {
      points: chance.percent(30) ? [{ id: 'form', name: '材料齐全' }] : [],
      reviews: chance.percent(20) ? (['compliance', 'technical'] as const) : [],
      countersign: chance.percent(15),
      extension: { days: 10, by: 'organ-head' as const, basis: '行政许可法 42' },
    }),
    atIssue: chance.percent(15) ? ['核对原件'] : [],
    present: chance.percent(20),
  }
}

function stepOf(chance: Chance, kind: StepKind): SpecialStep {
  const days = kind === 'publicity' ? 7 : 3 + chance.below(10)
  return {
    kind,
    basis: '《中华人民共和国行政许可法》第四十五条',
    limit: { days, count: kind === 'publicity' ? 'natural' : 'working' },
    required: chance.percent(40),
    officers: kind === 'site-survey' || kind === 'inspection' ? 2 : 1,
  }
}

function elementsOf(ids: readonly string[]): Element[] {
  const text = (id: string, name: string): Element => ({ id, name, type: 'text', required: true })
  return [text('person.name', '姓名'), ...ids.map((id) => text(`person.note_${id}`, `说明${id}`))]
}

function materialsOf(ids: readonly string[]): Material[] {
  const material = (id: string): Material => ({ id, name: `材料${id}` })
  return [material('common'), ...ids.flatMap((id) => [material(`own-${id}`), material(`late-${id}`)])]
}

function certificateOf(chance: Chance, id: string): Certificate {
  return {
    id: `${id}-licence`,
    name: `${id}证`,
    prefix: id.toUpperCase().repeat(2),
    medium: chance.percent(30) ? 'paper' : 'electronic',
  }
}

import type { Flow, FlowStep } from '../asl/draw/flow.ts'
import type { Bundle, BundleItem } from '../bundle/model.ts'
import { departmentOf, isAcceptedByPeople } from './plan.ts'
import { topLevel } from './titles.ts'

/** The flow of a bundle, as people see it: items, departments, what waits for what. */
export function flowOf(bundle: Bundle): Flow {
  const lead = bundle.catalogue.departments[bundle.lead]?.name ?? bundle.lead
  return {
    id: bundle.id,
    title: bundle.name,
    subtitle: `牵头部门：${lead} · ${isAcceptedByPeople(bundle) ? '统一受理 · ' : ''}${bundle.items.length} 个事项并联办理`,
    start: '一表申请',
    merge: topLevel.merge,
    deliver: topLevel.deliver,
    steps: bundle.items.map((entry) => stepOf(bundle, entry)),
    legend: { begin: '前置结果出来后开始', result: '同步开始，待前置结果后办结' },
  }
}

function stepOf(bundle: Bundle, { item, after, begins, when }: BundleItem): FlowStep {
  return {
    id: item,
    title: bundle.catalogue.items[item]?.name ?? item,
    place: departmentOf(bundle, item),
    after,
    waits: begins === 'after-results' ? 'begin' : 'result',
    ...(when === undefined ? {} : { note: '按情形办理' }),
  }
}

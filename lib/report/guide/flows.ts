import type { Plan } from '../../application/form.ts'
import type { Flow } from '../../asl/draw/flow.ts'
import type { Bundle, BundleItem, Item } from '../../bundle/model.ts'
import { flowOf } from '../../compile/flow.ts'
import { bundleName, departmentName, itemName } from './names.ts'
import { type Lang, type Name, own, say, textOf } from './phrase.ts'
import { stagesOf } from './process.ts'

const inLang = ({ zh, en }: Name, lang: Lang): string => (lang === 'en' ? (en ?? zh) : zh)

const english = {
  start: 'One form',
  merge: 'Results together',
  deliver: 'Handed out once',
  legend: { begin: 'begins after the result', result: 'begins at once, ends after it' },
}

/** 流程图 of a bundle, or of what applies to some answers: what does not apply is left out. */
export function bundleFlow(bundle: Bundle, lang: Lang, plan?: Plan): Flow {
  const flow = flowOf(bundle)
  const shown = flow.steps.filter(({ id }) => plan?.[id] ?? plan === undefined)
  const ids = new Set(shown.map(({ id }) => id))
  const lead = departmentName(bundle, bundle.lead)
  const subtitle = say('牵头部门：{0} · {1} 个事项', 'Lead department: {0} · {1} items', lead, shown.length)
  return {
    ...flow,
    ...(lang === 'en' && english),
    title: inLang(bundleName(bundle), lang),
    subtitle: textOf(subtitle, lang),
    steps: shown.map(({ note, ...step }) => ({
      ...step,
      title: inLang(itemName(bundle, step.id), lang),
      after: step.after.filter((need) => ids.has(need)),
      ...(note !== undefined && plan === undefined && { note: lang === 'en' ? 'by the answers' : note }),
    })),
  }
}

/** 流程图 of one item: its steps one after the other; special steps side by side. */
export function itemFlow(bundle: Bundle, { after: needs }: BundleItem, item: Item, lang: Lang): Flow {
  const stages = stagesOf(bundle, item, needs)
  let before: readonly string[] = []
  let beside: readonly string[] = []
  const steps = stages.map(({ name, by, special }, index) => {
    const id = String(index + 1)
    if (!special && beside.length > 0) {
      before = beside
      beside = []
    }
    const step = { id, title: textOf(name, lang), place: textOf(by, lang), after: before, waits: 'begin' as const }
    if (special) beside = [...beside, id]
    else before = [id]
    return step
  })
  return {
    id: `${bundle.id}-${item.id}`,
    title: inLang(itemName(bundle, item.id), lang),
    subtitle: departmentName(bundle, item.department),
    start: textOf(say('申请', 'Application'), lang),
    merge: textOf(say('办结', 'Closed'), lang),
    deliver: textOf(own(resultName(bundle, item)), lang),
    steps,
    legend: { begin: textOf(say('前一环节完成后开始', 'begins after the step before it'), lang), result: '' },
  }
}

function resultName({ catalogue }: Bundle, { certificate }: Item): string | Name {
  return (certificate && catalogue.certificates[certificate]?.name) || { zh: '送达', en: 'Told' }
}

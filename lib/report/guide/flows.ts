import type { Plan } from '../../application/form.ts'
import type { Flow, FlowState, FlowStep } from '../../asl/draw/flow.ts'
import type { Bundle, BundleItem, Item } from '../../bundle/model.ts'
import { flowOf } from '../../compile/flow.ts'
import { acceptedBy } from './accepted-by.ts'
import { bundleName, departmentName, itemName } from './names.ts'
import { type Lang, type Name, own, say, textOf, visible } from './phrase.ts'
import { type Stage, stagesOf } from './process.ts'

const inLang = (name: Name, lang: Lang): string => textOf(own(name), lang)

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
  const subtitle = say(
    '牵头部门：{0} · {1} · {2} 个事项',
    'Lead department: {0} · accepted: {1} · {2} items',
    lead,
    acceptedBy(bundle),
    shown.length,
  )
  return {
    ...flow,
    ...(lang === 'en' && english),
    title: inLang(bundleName(bundle), lang),
    subtitle: textOf(subtitle, lang),
    steps: shown.map(({ note, ...step }) => ({
      ...step,
      title: inLang(itemName(bundle, step.id), lang),
      place: visible(step.place),
      after: step.after.filter((need) => ids.has(need)),
      ...(note !== undefined && plan === undefined && { note: lang === 'en' ? 'by the answers' : note }),
    })),
  }
}

/** What the picture of one application shows, by item. */
interface Standing {
  /** What does not apply stands aside and holds up nobody. */
  readonly plan: Plan
  readonly states: Readonly<Record<string, FlowState>>
}

/** 流程图 of one application: all items of its version, and how far each of them is. */
export function applicationFlow(bundle: Bundle, lang: Lang, { plan, states }: Standing): Flow {
  const flow = bundleFlow(bundle, lang)
  const steps = flow.steps.map(({ note: _, ...step }): FlowStep => {
    const state = states[step.id]
    const told = state === undefined ? step : { ...step, state }
    if (plan[step.id] !== true) return { ...told, after: [], apart: true }
    return { ...told, after: step.after.filter((need) => plan[need]) }
  })
  return { ...flow, steps }
}

/** 流程图 of one item: its steps one after the other; special steps side by side. */
export function itemFlow(bundle: Bundle, { after: needs }: BundleItem, item: Item, lang: Lang): Flow {
  const stages = stagesOf(bundle, item, needs)
  const [first, last] = [stages[0], stages[stages.length - 1]]
  const department = departmentName(bundle, item.department)
  const by = say('{0} · 受理：{1}', '{0} · accepted: {1}', department, first?.by ?? '')
  return {
    id: `${bundle.id}-${item.id}`,
    title: inLang(itemName(bundle, item.id), lang),
    subtitle: textOf(by, lang),
    start: first ? textOf(first.name, lang) : '',
    merge: last ? textOf(last.name, lang) : '',
    deliver: textOf(say('送达', 'Received'), lang),
    steps: chain(stages.slice(1, -1), lang),
    legend: { begin: textOf(say('前一环节完成后开始', 'begins after the step before it'), lang), result: '' },
  }
}

function chain(stages: readonly Stage[], lang: Lang): readonly FlowStep[] {
  let before: readonly string[] = []
  let beside: readonly string[] = []
  return stages.map(({ name, by, special }, index) => {
    const id = String(index + 1)
    if (!special && beside.length > 0) [before, beside] = [beside, []]
    const step = { id, title: textOf(name, lang), place: textOf(by, lang), after: before, waits: 'begin' as const }
    if (special) beside = [...beside, id]
    else before = [id]
    return step
  })
}

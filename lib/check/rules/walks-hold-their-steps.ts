import type { WalkDraft } from '../../bundle/draft.ts'
import type { Bundle } from '../../bundle/model.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { StepKind } from '../../bundle/step-kinds.ts'
import type { Rule } from '../rule.ts'

/** A walk holds only special steps that its items list, ends each once after it was begun, and lets a publicity last its days. */
export const walksHoldTheirSteps: Rule = ({ bundle, walks }) => walks.flatMap((draft) => judgeSteps(draft, bundle))

/** A step that goes on: for which items, whether time has passed since, and whether somebody has objected. */
interface Running {
  readonly items: readonly string[]
  readonly kind: StepKind
  waited: boolean
  objected: boolean
}

function judgeSteps({ walk, positionOf }: WalkDraft, bundle: Bundle): readonly Problem[] {
  let running: readonly Running[] = []
  const find = (item: string, kind: StepKind) => running.find((step) => step.kind === kind && step.items.includes(item))
  return walk.steps.flatMap(({ begin, object, end, wait }, index): readonly Problem[] => {
    const at = positionOf(['steps', index])
    if (wait) for (const step of running) step.waited = true
    if (begin) {
      const items = [begin.item, ...begin.with]
      running = [...running, { items, kind: begin.step, waited: false, objected: false }]
      return items.flatMap((item) => judgeListed(bundle, item, begin.step, at))
    }
    if (object) {
      const publicity = find(object.item, 'publicity')
      if (!publicity) return [notBegun(at, object.item, 'publicity')]
      publicity.objected = true
    }
    if (!end) return []
    const ended = find(end.item, end.step)
    running = running.filter((step) => step !== ended)
    return ended ? judgeEnd(ended, end.passed, at) : [notBegun(at, end.item, end.step)]
  })
}

function judgeListed({ catalogue }: Bundle, item: string, kind: StepKind, at: Problem['at']): readonly Problem[] {
  const known = catalogue.items[item]
  if (!known || known.steps?.some((step) => step.kind === kind)) return []
  const listed = (known.steps ?? []).map((step) => step.kind).join(', ')
  return [
    {
      at,
      says: `"${item}" lists no special step "${kind}".`,
      fix: listed ? `It lists: ${listed}.` : 'Delete it, or add the step to the item with its basis.',
    },
  ]
}

/** A publicity to which nobody objects is passed; none ends before its days are over (000 §15). */
function judgeEnd({ kind, waited, objected }: Running, passed: boolean, at: Problem['at']): readonly Problem[] {
  if (kind !== 'publicity') return []
  if (!waited)
    return [{ at, says: 'This publicity ends before its days have passed.', fix: 'Add a step before it: wait: …' }]
  if (passed || objected) return []
  const fix = 'Add a step after its beginning: object: { item: …, says: … }'
  return [{ at, says: 'A publicity to which nobody objected is passed.', fix }]
}

function notBegun(at: Problem['at'], item: string, kind: StepKind): Problem {
  const fix = `Add a step before it: begin: { item: ${item}, step: ${kind} }`
  return { at, says: `No "${kind}" of "${item}" is going on here.`, fix }
}

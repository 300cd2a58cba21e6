import type { StepState } from '../../lib/application/state.ts'
import type { SpecialStep } from '../../lib/bundle/model.ts'
import type { Application } from '../../lib/desk/changes/application.ts'
import type { Duty } from './duties.ts'
import { applicant, applicationOf, type Life, officer, say, taskOf } from './life.ts'

/** What the department of an open item should do next. */
export function reviewDuties(life: Life, { state, bundle }: Application, item: string): Duty[] {
  const known = bundle.catalogue.items[item]
  const standing = state.items[item]
  if (!known || !standing) return []
  const own = Object.entries(state.steps ?? {}).filter(([, { items }]) => items.includes(item))
  const running = own.filter(([, { end }]) => !end)
  if (running.length > 0) return running.flatMap(([id, step]) => stepDuties(life, item, id, step))
  const missing = (known.steps ?? []).filter(
    ({ required, kind }) => required && !own.some(([, { what, end }]) => what === kind && end?.passed),
  )
  if (missing.length > 0) return missing.map((step) => () => begin(life, item, step))
  const [review] = (known.reviews ?? []).filter((each) => !standing.reviewed?.[each]?.passed)
  if (review)
    return [
      () =>
        say(life, officer(item, review === 'compliance' ? 3 : 4), 'POST', `${taskOf(life, item)}/reviews`, {
          review,
          passed: true,
        }),
    ]
  const [silent] = Object.entries(standing.coReviewers ?? {}).filter(([, opinion]) => opinion === null)
  if (silent)
    return [
      () =>
        say(
          life,
          { role: 'officer', id: silent[0], department: `office-${item}` },
          'POST',
          `${taskOf(life, item)}/opinions`,
          { agrees: true, says: '同意' },
        ),
    ]
  if (standing.proposal)
    return [() => say(life, officer(item, 5), 'POST', `${taskOf(life, item)}/countersignature`, {})]
  return [() => decide(life, item, known.points?.map(({ id }) => id) ?? [], standing.holder)]
}

function decide(life: Life, item: string, points: readonly string[], holder: string | undefined): Promise<unknown> {
  const refuse = life.chance.percent(12) && life.bundle.catalogue.items[item]?.mode !== 'filing'
  const body = refuse
    ? { decision: 'refused', reason: '条件不符', basis: '行政许可法 38' }
    : { decision: 'granted', points }
  const who = holder === undefined ? officer(item, life.chance.pick([1, 2])) : { ...officer(item), id: holder }
  return say(life, who, 'POST', `${taskOf(life, item)}/decision`, body)
}

export function begin(life: Life, item: string, { kind }: SpecialStep): Promise<unknown> {
  return say(life, officer(item), 'POST', `${taskOf(life, item)}/steps`, { kind, reason: '依法需要' })
}

function stepDuties(life: Life, item: string, id: string, step: StepState): Duty[] {
  const place = `${taskOf(life, item)}/steps/${id}`
  const known = life.bundle.catalogue.items[item]?.steps?.find(({ kind }) => kind === step.what)
  if (!step.notice)
    return [
      () =>
        say(life, officer(item), 'POST', `${place}/notice`, {
          days: Math.min(7, known?.limit.days ?? 1),
          says: '需要时间',
        }),
    ]
  const officers = [officer(item).id, officer(item, 2).id]
  const end: Duty = () => say(life, officer(item), 'POST', `${place}/end`, { passed: true, says: '完成', officers })
  if (step.what !== 'hearing') return [end]
  if (!step.hearing?.askedAt && life.chance.percent(30))
    return [() => say(life, applicant, 'POST', `${applicationOf(life)}/steps/${id}/hearing`, {})]
  if (step.hearing?.askedAt && !step.hearing.set) {
    const on = new Date(life.town.product.ports.clock.now() + (9 + 8 / 24) * 86_400_000).toISOString().slice(0, 10)
    return [() => say(life, officer(item), 'POST', `${place}/hearing`, { on, place: '听证室', chair: 'chair-1' })]
  }
  return [end]
}

import type { Application } from '../../lib/desk/changes/application.ts'
import { applicant, applicationOf, clerk, head, type Life, officer, say, supervisor, taskOf } from './life.ts'
import { begin } from './review-duties.ts'

/** Something that somebody tries at any time, allowed or not. */
type Whim = (life: Life, present: Application, item: string) => Promise<unknown>

const places = ['person.name', 'person.note_a']

/** With all points ticked, whatever else is missing. */
const grantAnyhow: Whim = (life, { bundle, state }, item) => {
  const points = bundle.catalogue.items[item]?.points?.map(({ id }) => id) ?? []
  const who = { ...officer(item, 2), id: state.items[item]?.holder ?? officer(item, 2).id }
  return say(life, who, 'POST', `${taskOf(life, item)}/decision`, { decision: 'granted', points })
}

const whims: readonly Whim[] = [
  grantAnyhow,
  grantAnyhow,
  grantAnyhow,
  (life, _, item) => say(life, officer(item), 'POST', `${taskOf(life, item)}/decision`, { decision: 'refused' }),
  (life, _, item) => say(life, clerk, 'POST', `${taskOf(life, item)}/decision`, { decision: 'granted' }),
  (life, _, item) =>
    say(life, officer(item), 'POST', `${taskOf(life, item)}/decision`, {
      decision: 'correction',
      says: '请改',
      fields: life.chance.some(places, 60),
      materials: [],
    }),
  (life, _, item) =>
    say(life, officer(item), 'POST', `${taskOf(life, item)}/check`, {
      findings: [{ at: 'materials.common', says: '模糊' }],
    }),
  (life, _, item) => say(life, officer(item), 'POST', `${taskOf(life, item)}/sign-in`, {}),
  (life, { bundle }, item) => {
    const steps = bundle.catalogue.items[item]?.steps ?? []
    return steps.length > 0 ? begin(life, item, life.chance.pick(steps)) : Promise.resolve()
  },
  (life, { state }, item) =>
    say(
      life,
      officer(item),
      'POST',
      `${taskOf(life, item)}/steps/${life.chance.pick(['s1', ...Object.keys(state.steps ?? {})])}/end`,
      {
        passed: true,
        says: '完成',
        officers: [officer(item).id],
      },
    ),
  (life, _, item) =>
    say(life, head(item), 'POST', `${taskOf(life, item)}/extension`, {
      days: 1 + life.chance.below(14),
      reason: '情况复杂',
    }),
  (life, _, item) =>
    say(life, officer(item), 'POST', `${taskOf(life, item)}/transfer`, { to: officer(item, 6).id, reason: '调岗' }),
  (life, _, item) =>
    say(life, officer(item), 'POST', `${taskOf(life, item)}/co-reviewers`, { who: officer(item, 7).id }),
  (life, _, item) =>
    say(life, officer(item, life.chance.pick([1, 2])), 'POST', `${taskOf(life, item)}/countersignature`, {}),
  (life, _, item) => say(life, head(item), 'POST', `${taskOf(life, item)}/return`, { to: 'decision', reason: '再议' }),
  (life, _, item) => say(life, officer(item), 'POST', `${taskOf(life, item)}/hand-over`, {}),
  (life) => say(life, clerk, 'POST', `/api/deliveries/${life.application}`, { way: 'window' }),
  (life) =>
    say(life, clerk, 'POST', `/api/acceptances/${life.application}`, {
      findings: [],
      identityChecked: true,
      originalsMatch: true,
    }),
  (life) => say(life, applicant, 'POST', `${applicationOf(life)}/notice`, { form: { 'person.name': '李四' } }),
  (life, _, item) => say(life, applicant, 'POST', `${applicationOf(life)}/gaps/late-${item}`, { medium: 'paper' }),
  (life, _, item) =>
    life.chance.percent(15)
      ? say(life, applicant, 'POST', `${applicationOf(life)}/withdrawal`, { items: [item] })
      : Promise.resolve(),
  (life) =>
    life.chance.percent(6) ? say(life, applicant, 'POST', `${applicationOf(life)}/withdrawal`, {}) : Promise.resolve(),
  (life, { state }) => onCard(life, state, 'explanation', { says: '系统繁忙' }),
  (life, { state }) => onCard(life, state, 'rectification', { says: '已经改正' }),
  (life, { state }) =>
    onCard(life, state, 'review', { verdict: life.chance.pick(['dropped', 'upheld', 'closed']), says: '已复核' }),
  (life, _, item) => say(life, applicant, 'POST', `${applicationOf(life)}/items/${item}/people`, { reason: '请复核' }),
  (life, _, item) =>
    say(life, officer(item), 'POST', `${taskOf(life, item)}/second-look`, { upheld: true, says: '理由成立' }),
]

/** Some card of the application: its department speaks to it, or a supervisor judges it. */
function onCard(life: Life, { cards = [] }: Application['state'], act: string, body: object): Promise<unknown> {
  if (cards.length === 0) return Promise.resolve()
  const { id, department = '' } = life.chance.pick(cards)
  const who = act === 'review' ? supervisor : { ...supervisor, role: 'officer' as const, department }
  return say(life, who, 'POST', `${applicationOf(life)}/cards/${id}/${act}`, body)
}

export async function tryOne(life: Life, present: Application): Promise<void> {
  const { item } = life.chance.pick(present.bundle.items)
  await life.chance.pick(whims)(life, present, item)
}

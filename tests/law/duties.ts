import type { ItemState } from '../../lib/application/item-state.ts'
import { openGaps } from '../../lib/application/settled.ts'
import type { Application } from '../../lib/desk/changes/application.ts'
import { applicant, applicationOf, clerk, type Life, officer, say, taskOf } from './life.ts'
import { reviewDuties } from './review-duties.ts'

/** Something that somebody should do now. */
export type Duty = () => Promise<unknown>

/** Everything that somebody should do now, so that the application goes on; empty while only time can help. */
export function dutiesOf(life: Life, present: Application): Duty[] {
  const { status } = present.state
  if (status === 'checking') return checks(life, present)
  if (status === 'correcting') return [() => answerNotice(life, present)]
  if (status === 'verifying') return [() => say(life, clerk, 'POST', `${acceptanceOf(life)}/verification`, seen)]
  return [...present.bundle.items.flatMap(({ item }) => itemDuties(life, present, item)), ...window(life, present)]
}

const acceptanceOf = ({ application }: Life) => `/api/acceptances/${application}`
const seen = { identityChecked: true, originalsMatch: true }

function checks(life: Life, { state, bundle }: Application): Duty[] {
  if (bundle.accept?.by === 'counter')
    return [
      () => {
        const findings = someFindings(life, bundle.items[0]?.item ?? 'a')
        return say(life, clerk, 'POST', acceptanceOf(life), { ...seen, findings })
      },
    ]
  return bundle.items.flatMap(({ item }): Duty[] =>
    state.items[item]?.status === 'waiting' && !state.items[item]?.check
      ? [() => say(life, officer(item), 'POST', `${taskOf(life, item)}/check`, { findings: someFindings(life, item) })]
      : [],
  )
}

function someFindings({ chance, wild }: Life, item: string) {
  if (!wild || chance.percent(60)) return []
  return chance
    .some(['fields.person.name', `fields.person.note_${item}`, 'materials.common'], 50)
    .map((at) => ({ at, says: '不清楚' }))
}

function answerNotice(life: Life, { state }: Application): Promise<unknown> {
  // What was named only for items withdrawn since needs no answer.
  const findings = state.notices?.at(-1)?.findings ?? []
  const places = findings
    .filter(({ items }) => items.some((item) => state.items[item]?.outcome === undefined))
    .map(({ at }) => at)
  const form = places.filter((at) => at.startsWith('fields.')).map((at) => [at.slice('fields.'.length), '改正'])
  const materials = places.filter((at) => at.startsWith('materials.')).map((at) => at.slice('materials.'.length))
  return say(life, applicant, 'POST', `${applicationOf(life)}/notice`, { form: Object.fromEntries(form), materials })
}

function itemDuties(life: Life, present: Application, item: string): Duty[] {
  const standing = present.state.items[item]
  if (!standing) return []
  if (standing.status === 'open') return reviewDuties(life, present, item)
  if (standing.status === 'correcting') return [() => correct(life, standing, item)]
  return [...gapDuties(life, present, item), ...paperDuties(life, present, item), ...afterwards(life, standing, item)]
}

function correct(life: Life, { correction }: ItemState, item: string): Promise<unknown> {
  const form = Object.fromEntries((correction?.fields ?? []).map((field) => [field, '改正']))
  return say(life, applicant, 'POST', `${applicationOf(life)}/corrections/${item}`, {
    form,
    materials: correction?.materials ?? [],
  })
}

function gapDuties(life: Life, { state, bundle }: Application, item: string): Duty[] {
  if (state.items[item]?.outcome !== undefined || state.acceptedAt === undefined) return []
  return openGaps(state, bundle, item).map(
    (material) => () => say(life, applicant, 'POST', `${applicationOf(life)}/gaps/${material}`, { medium: 'paper' }),
  )
}

function paperDuties(life: Life, { state, bundle }: Application, item: string): Duty[] {
  const standing = state.items[item]
  const certificate = bundle.catalogue.certificates[bundle.catalogue.items[item]?.certificate ?? '']
  if (standing?.outcome !== 'granted' || certificate?.medium !== 'paper' || standing.takenOver) return []
  if (!standing.handedOver) return [() => say(life, officer(item), 'POST', `${taskOf(life, item)}/hand-over`, {})]
  return [() => say(life, clerk, 'POST', `/api/deliveries/${life.application}/items/${item}/receipt`, {})]
}

function afterwards(life: Life, { decision, outcome, postCheck, peopleAsked }: ItemState, item: string): Duty[] {
  if (peopleAsked && !peopleAsked.answered)
    return [
      () => say(life, officer(item), 'POST', `${taskOf(life, item)}/second-look`, { upheld: true, says: '理由成立' }),
    ]
  if (decision?.rule?.by !== 'commitment' || outcome !== 'granted' || postCheck?.kept !== undefined) return []
  const kept = life.chance.percent(80)
  return [() => say(life, officer(item), 'POST', `${taskOf(life, item)}/post-check`, { kept, says: '已核查' })]
}

function window(life: Life, { state, bundle }: Application): Duty[] {
  const asReady = bundle.deliver.policy === 'as-ready' && state.status === 'in-progress'
  const some = bundle.items.some(
    ({ item }) => ['granted', 'refused'].includes(state.items[item]?.outcome ?? '') && !state.items[item]?.issuedAt,
  )
  if (state.status !== 'ready' && !(asReady && some)) return []
  const checked = Object.fromEntries(
    bundle.items.map(({ item }) => [item, [...(bundle.catalogue.items[item]?.atIssue ?? [])]]),
  )
  const way = state.way
  const proof = { window: { receiver: '张三', identity: true }, mail: { tracking: 'EMS1' }, electronic: {} }[way]
  return [() => say(life, clerk, 'POST', `/api/deliveries/${life.application}`, { way, ...proof, checked })]
}

import type { Principal } from '../../../lib/application/may.ts'
import type { PagesTown } from '../town.ts'
import { items } from './bundle.ts'
import { fileCase, papersOf, settle } from './cases.ts'
import { clerk, debtor, designer, headOf, officerOf, owner, publisher, reviewerOf, supervisor } from './people.ts'
import type { Texts } from './texts.ts'

/** Asks as somebody, and waits for what follows. */
const doing = (town: PagesTown) => async (who: Principal, path: string, body?: object) => {
  const answer = await town.as(who)<Record<string, string>>('POST', path, body)
  await settle(town)
  return answer
}

/** A case on which officers have said everything that they can say before a decision; the ids of it and of its letter. */
export async function makeRunning(town: PagesTown, texts: Texts) {
  const { whole } = texts
  const act = doing(town)
  const signed = texts.short('署名', 15)
  const id = await fileCase(town, texts, {
    bundle: 'hostile',
    nth: 0,
    files: ['a', 'b', 'c'],
    more: { commits: ['e'], gaps: ['d'], signed },
  })
  const task = (item: string) => `/api/tasks/${id}.${item}`
  const correction = { decision: 'correction', says: whole('补正'), fields: ['applicant.a'], materials: ['a'] }
  await act(officerOf('a'), `${task('a')}/decision`, correction)
  const question = { to: 'office-c', asks: whole('函询'), fields: ['applicant.b'], materials: ['b'] }
  const { letter } = await act(officerOf('b'), `${task('b')}/letters`, question)
  const open = await act(officerOf('b'), `${task('b')}/letters`, { ...question, to: 'office-d', asks: whole('再函询') })
  await act(officerOf('c'), `/api/letters/${letter}/answer`, { confirms: true, says: whole('函复') })
  await act(officerOf('b'), `${task('b')}/co-reviewers`, { who: officerOf('c').id })
  await act(officerOf('c'), `${task('b')}/opinions`, { agrees: false, says: whole('会审意见') })
  await act(officerOf('b'), `${task('b')}/transfer`, { to: headOf('b').id, reason: whole('转办理由') })
  const { step } = await act(officerOf('c'), `${task('c')}/steps`, { kind: 'site-survey', reason: whole('环节理由') })
  const record = { passed: true, says: whole('环节记录'), officers: [officerOf('c').id] }
  await act(officerOf('c'), `${task('c')}/steps/${step}/end`, record)
  await act(headOf('d'), `${task('d')}/extension`, { days: 5, reason: whole('延期理由') })
  await act(owner, `/api/applications/${id}/items/e/people`, { reason: whole('人工复核理由') })
  return { id, letter: `${open.letter}` }
}

/** A case that is handed out and rated: one item refused, the others granted. */
export async function makeDelivered(town: PagesTown, texts: Texts, nth: number): Promise<string> {
  const { whole, fifth, short } = texts
  const act = doing(town)
  const id = await fileCase(town, texts, { bundle: 'hostile', nth, files: items })
  const grant = { decision: 'granted', points: ['point'] }
  const makes = { 'applicant.made': fifth('结果编号', nth) }
  await act(officerOf('a'), `/api/tasks/${id}.a/decision`, { ...grant, makes })
  const refusal = { decision: 'refused', reason: whole('不予理由'), basis: whole('不予依据') }
  await act(officerOf('b'), `/api/tasks/${id}.b/decision`, refusal)
  for (const item of ['c', 'd', 'e']) await act(officerOf(item), `/api/tasks/${id}.${item}/decision`, grant)
  await act(officerOf('a'), `/api/tasks/${id}.a/hand-over`)
  await act(clerk, `/api/deliveries/${id}/items/a/receipt`)
  const checked = { a: items.map((_, each) => texts.put.get(`hostile 出件核验 ${each}`)) }
  const counter = { way: 'window', items: ['a'], receiver: short('领取人', 20 + nth), identity: true, checked }
  await act(clerk, `/api/deliveries/${id}`, counter)
  if (nth > 0) {
    await act(clerk, `/api/deliveries/${id}`, { way: 'mail', tracking: short('邮件号', 16 + nth) })
    await act(owner, `/api/applications/${id}/rating`, { grade: 2, tags: ['slow'], text: fifth('评价', nth) })
  }
  return id
}

/** A case on which rules, reviews and checks have spoken, some of them weeks later: a commitment that was not kept is revoked. */
export async function makeReviewed(town: PagesTown, texts: Texts): Promise<string> {
  const { whole } = texts
  const act = doing(town)
  const promised = { files: ['a', 'b', 'c', 'd'], more: { commits: ['e'], signed: '张三' } }
  const id = await fileCase(town, texts, { bundle: 'reviewed', nth: 2, who: debtor, ...promised })
  const task = (item: string) => `/api/tasks/${id}.${item}`
  await act(debtor, `/api/applications/${id}/items/e/people`, { reason: whole('再次复核理由') })
  await act(officerOf('e'), `${task('e')}/second-look`, { upheld: true, says: whole('复核说明') })
  await act(officerOf('e'), `${task('e')}/post-check`, { kept: false, says: whole('核查记录') })
  await act(reviewerOf('d'), `${task('d')}/reviews`, { review: 'technical', passed: true, says: whole('审核意见') })
  const refusal = { decision: 'refused', reason: whole('拟不予理由'), basis: whole('拟不予依据') }
  await act(officerOf('d'), `${task('d')}/decision`, { ...refusal })
  const { step } = await act(officerOf('c'), `${task('c')}/steps`, { kind: 'site-survey', reason: whole('再环节理由') })
  await act(officerOf('c'), `${task('c')}/steps/${step}/notice`, { days: 3, says: whole('环节告知') })
  const { card } = await act(supervisor, `/api/applications/${id}/cards`, { item: 'd', says: whole('督办事由') })
  await act(officerOf('d'), `/api/applications/${id}/cards/${card}/explanation`, { says: whole('督办答复') })
  await town.time.pass({ days: 12, count: 'working' })
  const revocation = { reason: whole('撤销理由'), basis: whole('撤销依据') }
  await act(officerOf('e'), `${task('e')}/revocation`, revocation)
  return id
}

/** A case that its applicant took back. */
export async function makeWithdrawn(town: PagesTown, texts: Texts): Promise<string> {
  const id = await fileCase(town, texts, { bundle: 'hostile', nth: 0, files: items })
  await doing(town)(owner, `/api/applications/${id}/withdrawal`, { reason: texts.whole('撤回理由') })
  return id
}

/** 暂停: from now on none of the items can be filed, as one person proposes and another approves. */
export async function suspendItems(town: PagesTown, { fifth }: Texts): Promise<void> {
  const act = doing(town)
  for (const [nth, item] of items.entries()) {
    const contents = { kind: 'suspend', item, note: '法规修订', notice: fifth('暂停公告', nth) }
    const { proposal } = await act(designer, '/api/proposals', contents)
    await act(designer, `/api/proposals/${proposal}/submission`)
    await act(publisher, `/api/proposals/${proposal}/approval`)
  }
}

/** Cases at the window: one that waits, one told what is missing, one turned away, one that is being taken in. */
export async function makeAtWindow(town: PagesTown, texts: Texts) {
  const act = doing(town)
  for (const item of items)
    await act(headOf(item), '/api/delegations', {
      to: clerk.id,
      role: 'clerk',
      all: true,
      powers: ['accept'],
      until: '2027-12-31',
    })
  await town.as(supervisor)('PUT', `/api/clerks/${encodeURIComponent(clerk.id)}/qualifications`, {
    items,
    until: '2027-12-31',
  })
  const file = () => fileCase(town, texts, { bundle: 'counter', nth: 1, files: items })
  const [waiting, told, refused] = [await file(), await file(), await file()]
  const findings = items.map((item, nth) => ({ at: `fields.applicant.${item}`, says: texts.fifth('告知', nth) }))
  await act(clerk, `/api/acceptances/${told}`, { findings })
  const reasons = {
    code: 'conditions-not-met',
    reason: texts.whole('不予受理理由'),
    basis: texts.whole('不予受理依据'),
  }
  await act(clerk, `/api/acceptances/${refused}`, { refuses: [reasons] })
  const intake = await act(clerk, '/api/intakes', papersOf(texts, 'counter', 1))
  return { waiting, told, refused, intake: intake.application }
}

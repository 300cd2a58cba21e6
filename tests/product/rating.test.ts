import { expect, test } from 'vitest'
import { link, root } from '../../lib/application/chain.ts'
import type { Principal } from '../../lib/application/may.ts'
import { outboxes } from '../../lib/desk/changes/outbox.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { type EntryRow, entriesOf } from '../../lib/desk/rows/application.ts'
import { handOut, signed } from './issuing-town.ts'
import { applicant, clerk, decide, officerOf, staffOf, stranger, supervisor, type Town } from './people.ts'
import { agentMobile, drafted, find, form, mobile, openProgress, seeProgress } from './progress-town.ts'

const best = { grade: 5, tags: ['once'] }

/** All granted and handed out. */
async function openDelivered() {
  const { town, application } = await openProgress()
  for (const item of ['a', 'b', 'c']) await decide(town, application, item)
  expect((await handOut(town, application, signed)).status).toBe(200)
  return { town, application }
}

const rate = ({ ask }: Town, application: string, body: unknown = best, who: Principal = applicant, id?: string) =>
  ask(who, 'POST', `/api/applications/${application}/rating`, body, id)

const rateBy = ({ ask }: Town, number: string, body: object = best, phone = mobile, who: Principal = anyone) =>
  ask(who, 'POST', '/api/progress/rating', { number, phone, ...body })

interface Listed {
  readonly ratings: readonly Readonly<Record<string, unknown>>[]
  readonly next?: string
}
const listed = async ({ ask }: Town, query = '') =>
  (await ask(supervisor, 'GET', `/api/ratings${query}`)).body as Listed

const entries = async ({ product }: Town, application: string) =>
  (await product.ports.table.query(entriesOf(application))) as readonly EntryRow[]

test('what has ended is rated once, with the grade in words, and the second time shows the first', async () => {
  const { town, application } = await openDelivered()
  const { rate: choices } = await seeProgress(town, application)
  expect(choices?.map(({ grade, says, needsReason }) => [grade, says, needsReason])).toEqual([
    [5, 'Very satisfied', false],
    [4, 'Satisfied', false],
    [3, 'Fairly satisfied', false],
    [2, 'Dissatisfied', true],
    [1, 'Very dissatisfied', true],
  ])
  expect((await town.ask(applicant, 'GET', `/api/applications/${application}`)).body).toMatchObject({ mayRate: true })
  const first = await rate(town, application, { ...best, text: ' 很快 ' })
  expect(first).toMatchObject({ status: 201, body: { application, rating: { ...best, text: '很快' } } })
  const again = await rate(town, application, { grade: 1, tags: ['slow'] })
  expect(again).toMatchObject({ status: 409, body: { error: 'already-rated', standing: { ...best, text: '很快' } } })
  expect((await town.ask(applicant, 'GET', `/api/applications/${application}`)).body).toMatchObject({
    mayRate: false,
    rating: { ...best, text: '很快' },
  })
  const seen = await seeProgress(town, application)
  expect([seen.rate, seen.next, seen.rating?.grade]).toEqual([undefined, [], 5])
})

test('the same request again has the same answer, and twenty at once leave one rating', async () => {
  const { town, application } = await openDelivered()
  const first = await rate(town, application, best, applicant, 'key')
  expect(await rate(town, application, best, applicant, 'key')).toEqual(first)
  const other = await openDelivered()
  const replies = await Promise.all(Array.from({ length: 20 }, () => rate(other.town, other.application)))
  expect(replies.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 19 }, () => 409)])
  expect((await entries(other.town, other.application)).filter(({ entry }) => entry.kind === 'rated')).toHaveLength(1)
  expect((await listed(other.town)).ratings).toHaveLength(1)
})

test('nothing is rated before it has ended, nor a draft, nor what is another’s', async () => {
  const { town, application } = await openProgress()
  expect(await rate(town, application)).toMatchObject({ status: 409, body: { error: 'not-now' } })
  expect((await rateBy(town, application)).status).toBe(409)
  expect((await rate(town, await drafted(town))).status).toBe(404)
  expect((await rate(town, application, best, stranger)).status).toBe(404)
  expect((await rate(town, application, best, anyone)).status).toBe(401)
  expect((await rateBy(town, application, best, '13800000009')).status).toBe(404)
})

test('what was withdrawn, and what was refused in all, can be rated too', async () => {
  const withdrawn = await openProgress()
  await withdrawn.town.ask(applicant, 'POST', `/api/applications/${withdrawn.application}/withdrawal`, {})
  expect((await seeProgress(withdrawn.town, withdrawn.application)).status).toBe('withdrawn')
  expect((await rate(withdrawn.town, withdrawn.application)).status).toBe(201)
  const { town, application } = await openProgress()
  const refused = { decision: 'refused', reason: '不符合条件', basis: '行政许可法 38' }
  for (const item of ['a', 'b']) await decide(town, application, item, refused)
  await handOut(town, application, signed)
  expect((await seeProgress(town, application)).status).toBe('delivered')
  expect((await rate(town, application)).status).toBe(201)
})

test('a low grade asks what was wrong, tells by when it is answered, and stands in the list of the low ones', async () => {
  const { town, application } = await openDelivered()
  expect(await rate(town, application, { grade: 1 })).toMatchObject({
    status: 422,
    body: { error: 'incomplete', rule: { id: 'RAT-07.reason' }, problems: [{ at: 'tags' }] },
  })
  // Monday; one working day.
  const low = await rate(town, application, { grade: 2, text: '电话 13800000001 没人接' })
  expect(low).toMatchObject({ status: 201, body: { rating: { grade: 2, tags: [], replyBy: '2026-11-24' } } })
  const other = await openDelivered()
  await rate(other.town, other.application, { grade: 1, tags: ['slow', 'slow', 'rude'] })
  const [row] = (await listed(other.town, '?low=true')).ratings
  expect(row).toMatchObject({ grade: 1, tags: ['slow', 'rude'], application: other.application, replyBy: '2026-11-24' })
  const text = JSON.stringify(await listed(town, '?low=true'))
  expect(text).toContain('138****')
  for (const secret of [mobile, '张三', applicant.id]) expect(text).not.toContain(secret)
})

test('a grade takes only its own tags', async () => {
  const { town, application } = await openDelivered()
  expect(await rate(town, application, { grade: 5, tags: ['once', 'rude'] })).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'tags.1' }] },
  })
  expect((await rate(town, application, { grade: 3, tags: ['once', 'slow'] })).status).toBe(201)
})

test('what is no rating is refused, and leaves none', async () => {
  const { town, application } = await openDelivered()
  const bad: readonly unknown[] = [
    {},
    [],
    { grade: 0 },
    { grade: 6 },
    { grade: 4.5 },
    { grade: '5' },
    { grade: 5, tags: ['great'] },
    { grade: 5, tags: Array.from({ length: 21 }, () => 'once') },
    { grade: 5, tags: 'once' },
    { grade: 5, text: '' },
    { grade: 5, text: '   ' },
    { grade: 5, text: '好'.repeat(501) },
    { grade: 5, by: 'li' },
  ]
  for (const body of bad) expect((await rate(town, application, body)).status, JSON.stringify(body)).toBe(422)
  expect((await rate(town, application, { grade: 5, text: '好'.repeat(500) })).status).toBe(201)
})

test('the low ones are listed newest first, page by page, for those who supervise only', async () => {
  const { town, application } = await openDelivered()
  await rate(town, application, { grade: 1, tags: ['slow'] })
  const second = await drafted(town)
  await town.ask(applicant, 'POST', `/api/applications/${second}/submission`)
  await town.ask(applicant, 'POST', `/api/applications/${second}/withdrawal`, {})
  town.pass(1000)
  await rate(town, second, best)
  expect((await listed(town)).ratings.map(({ grade }) => grade)).toEqual([5, 1])
  expect((await listed(town, '?low=true')).ratings.map(({ grade }) => grade)).toEqual([1])
  const { ratings, next } = await listed(town, '?limit=1')
  expect(ratings.map(({ grade }) => grade)).toEqual([5])
  expect((await listed(town, `?limit=1&after=${encodeURIComponent(next ?? '')}`)).ratings[0]?.grade).toBe(1)
  for (const who of [applicant, clerk, officerOf('a')])
    expect((await town.ask(who, 'GET', '/api/ratings')).status).toBe(403)
  expect((await town.ask(anyone, 'GET', '/api/ratings')).status).toBe(401)
})

test('whoever rates by number is not shown what another has written', async () => {
  const { town, application } = await openDelivered()
  await rate(town, application, { ...best, text: '家里的事' })
  const again = await rateBy(town, application)
  expect(again).toMatchObject({ status: 409, body: { error: 'already-rated', standing: { grade: 5 } } })
  expect(JSON.stringify([again, await find(town, application)])).not.toContain('家里的事')
})

const staff: readonly Principal[] = [
  clerk,
  officerOf('a'),
  staffOf('a', 'chief', 'chief-a'),
  staffOf('a', 'head', 'head-a'),
  supervisor,
  { role: 'observer', id: 'observer-1' },
  { role: 'designer', id: 'designer-1' },
  { role: 'publisher', id: 'publisher-1' },
]

test('RAT-07 an application is rated once and by its applicant; every office that tries is refused and noted, and the rating is in the chain', async () => {
  const { town, application } = await openDelivered()
  for (const who of staff) {
    const before = (await entries(town, application)).length
    expect(await rate(town, application, best, who), who.role).toMatchObject({
      status: 403,
      body: { rule: { id: 'RAT-07', article: expect.stringContaining('004 §13') } },
    })
    // Also with what the window has read on the form.
    expect(await rateBy(town, application, best, mobile, who), who.role).toMatchObject({
      status: 409,
      body: { error: 'unlawful', rule: { id: 'RAT-07' } },
    })
    expect(await entries(town, application)).toHaveLength(before)
    const { attempts } = (await town.ask(supervisor, 'GET', '/api/attempts')).body as {
      attempts: Readonly<Record<string, unknown>>[]
    }
    expect(attempts).toMatchObject([{ application, rule: 'RAT-07', role: who.role, by: who.id }])
  }
  expect((await seeProgress(town, application)).rate).toBeDefined()
  expect((await rate(town, application)).status).toBe(201)
  expect((await rate(town, application)).status).toBe(409)
  expect((await rateBy(town, application)).status).toBe(409)
  const rows = await entries(town, application)
  expect(rows.at(-1)?.entry).toMatchObject({ kind: 'rated', grade: 5, by: applicant })
  const chained = rows.reduce((before, row) => {
    expect(row.link).toBe(link(before, row.entry))
    return row.link
  }, root)
  const last = rows.at(-1)
  const tampered = last && { ...last.entry, grade: 1 }
  expect(link(rows.at(-2)?.link ?? root, tampered as never)).not.toBe(chained)
})

test('what staff try on an application that there is not leaves no note', async () => {
  const { town } = await openProgress()
  for (const number of ['nothing', 'a'.repeat(41)]) await rate(town, number, best, clerk)
  expect((await town.ask(supervisor, 'GET', '/api/attempts')).body).toEqual({ attempts: [] })
})

test('each rating says which matters it is of, who decided them and who served at the window', async () => {
  const { town, application } = await openDelivered()
  await rateBy(town, application, { grade: 4 }, agentMobile)
  const [row] = (await listed(town)).ratings
  expect(row).toMatchObject({ application, bundle: 'progress', way: 'number', clerks: ['window-1'] })
  expect(row?.items).toEqual(
    ['a', 'b', 'c'].map((item) => ({
      item,
      name: `事项${item}`,
      department: `${item}部门`,
      handler: `officer-${item}`,
    })),
  )
})

/** Taken in at the window of somebody without an account. */
async function takenIn({ ask }: Town): Promise<string> {
  const begun = await ask(clerk, 'POST', '/api/intakes', { bundle: 'progress', form, way: 'window' })
  const { application } = begun.body as { application: string }
  const reply = await ask(clerk, 'POST', `/api/intakes/${application}/submission`)
  if (reply.status !== 201) throw new Error(JSON.stringify([begun.body, reply.body]))
  return application
}

test('RAT-01 whoever’s case has ended is invited on every channel and can rate; each rating names the case, its items and its handlers', async () => {
  const { town, application: online } = await openProgress()
  const invited: unknown[] = []
  const { ports } = town.product
  const hear = async (_: string, message: unknown) => void invited.push(message)
  Object.assign(ports, { notices: { send: hear } })
  const counter = await takenIn(town)
  const withdrawn = await drafted(town)
  await town.ask(applicant, 'POST', `/api/applications/${withdrawn}/submission`)
  await town.ask(applicant, 'POST', `/api/applications/${withdrawn}/withdrawal`, {})
  const invitations = () => invited.filter((each) => (each as { about: string }).about === 'rate')
  expect(invitations()).toEqual([{ about: 'rate', application: withdrawn }])
  const refused = { decision: 'refused', reason: '不符合条件', basis: '行政许可法 38' }
  for (const application of [online, counter]) {
    for (const item of ['a', 'b', 'c']) await decide(town, application, item, item === 'b' ? refused : undefined)
    expect((await handOut(town, application, signed)).status).toBe(200)
  }
  expect(invitations()).toEqual([withdrawn, online, counter].map((application) => ({ about: 'rate', application })))
  expect((await rate(town, online)).status).toBe(201)
  expect((await rate(town, withdrawn)).status).toBe(201)
  expect((await rateBy(town, counter)).status).toBe(201)
  const { ratings } = await listed(town)
  const of = (application: string) => ratings.find((each) => each.application === application)
  expect(ratings).toHaveLength(3)
  expect(of(counter)).toMatchObject({ channel: 'counter', way: 'number', clerks: ['window-1'] })
  expect(of(online)).toMatchObject({ way: 'account', clerks: ['window-1'] })
  const handlers = ['a', 'b', 'c'].map((item) => ({ item, department: `${item}部门`, handler: `officer-${item}` }))
  for (const application of [online, counter]) expect(of(application)?.items).toMatchObject(handlers)
  expect(of(withdrawn)?.items).toMatchObject([{ item: 'a' }, { item: 'b' }, { item: 'c' }])
})

test('a rating goes to the platform as every event does, without a word of it', async () => {
  const { town, application } = await openDelivered()
  const sent: unknown[] = []
  const { ports } = town.product
  Object.assign(ports, { platform: { send: async (_: string, message: unknown) => void sent.push(message) } })
  await rate(town, application, { grade: 1, tags: ['slow'], text: '太慢' })
  await town.sweep()
  expect(sent).toMatchObject([{ application, events: [{ what: 'rated' }] }])
  expect(JSON.stringify(sent)).not.toContain('太慢')
  expect((await Promise.all(outboxes.map((box) => ports.table.query(box)))).flat()).toEqual([])
})

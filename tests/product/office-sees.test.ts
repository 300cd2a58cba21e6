import { expect, test } from 'vitest'
import { accountKey, staffKey } from '../../lib/desk/rows/accounts.ts'
import { faultWords, refusalWords } from '../../lib/desk/words.ts'
import { decisionBundle, refusal } from './decision-bundle.ts'
import { handOut, issuingBundle, seeDelivery } from './issuing-town.ts'
import { filed, papersBundle, pledge } from './papers.ts'
import { applicant, clerk, decide, officerOf, openTown, staffOf, submitted, supervisor, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'
import { at, listed, openSteps } from './step-town.ts'
import { cardsOf } from './supervision-town.ts'

interface Entry {
  what: string
  item?: string
  how?: string
  says?: string
  to?: string
}

const historyOf = async ({ ask }: Town, application: string, item = 'a') =>
  ((await ask(officerOf(item), 'GET', `/api/tasks/${application}.${item}`)).body as { history: Entry[] }).history

test('the history of a task has the words of its acts, and to whom it was passed on', async () => {
  const town = await openTown(decisionBundle({ a: {}, b: {} }))
  const application = await submitted(town, 'decided')
  const pass = { to: 'officer-2', reason: '与申请人是亲属' }
  await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/transfer`, pass)
  await town.ask(staffOf('a', 'officer', 'officer-2'), 'POST', `/api/tasks/${application}.a/decision`, refusal)
  const history = await historyOf(town, application)
  expect(history).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: 'accepted', how: 'automatic' }),
      expect.objectContaining({ what: 'transferred', to: 'officer-2', says: '与申请人是亲属' }),
      expect.objectContaining({ what: 'decided', how: 'refused', says: refusal.reason }),
      expect.objectContaining({ what: 'recorded', how: 'refused' }),
    ]),
  )
  expect((await historyOf(town, application, 'b')).some(({ says, to }) => says !== undefined || to !== undefined)).toBe(
    false,
  )
})

test('a withdrawal of some items, with its reason, is told to their departments alone', async () => {
  const town = await openTown(decisionBundle({ a: {}, b: {} }))
  const application = await submitted(town, 'decided')
  const body = { items: ['a'], reason: '不再开办' }
  expect((await town.ask(applicant, 'POST', `/api/applications/${application}/withdrawal`, body)).status).toBe(200)
  expect((await historyOf(town, application)).find(({ what }) => what === 'withdrawn')).toMatchObject({
    says: '不再开办',
  })
  expect((await historyOf(town, application, 'b')).some(({ what }) => what === 'withdrawn')).toBe(false)
})

test('what was found when a commitment was checked afterwards stands in the history with its words', async () => {
  const committable = { mode: 'commitment', materials: ['plan', 'proof'], commitment: pledge('proof') } as const
  const town = await openTown(papersBundle({ a: committable }))
  const application = await filed(town, { materials: ['plan'], commits: ['a'], signed: '张三' })
  const found = { kept: false, says: '现场没有消防通道' }
  await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/post-check`, found)
  const history = await historyOf(town, application)
  expect(history.find(({ what }) => what === 'decided')).toMatchObject({ how: 'commitment' })
  expect(history.find(({ what }) => what === 'post-checked')).toMatchObject({ how: 'broken', says: found.says })
})

test('the special steps of an item are read by its head too, and by nobody of another department', async () => {
  const { town, application } = await openSteps({ a: [listed('testing')] }, { on: '2026-11-02' })
  await at(town, application, 'a').begin('testing')
  const path = `/api/tasks/${application}.a/steps`
  const theirs = (await town.ask(officerOf('a'), 'GET', path)).body
  expect(await town.ask(staffOf('a', 'head', 'head-a'), 'GET', path)).toMatchObject({ status: 200, body: theirs })
  expect((await town.ask(staffOf('b', 'head', 'head-b'), 'GET', path)).status).toBe(404)
})

test('a card in the list has the supervisor’s words and what the department has said of it', async () => {
  const town = await openTown(decisionBundle({ a: {} }))
  const application = await submitted(town, 'decided')
  const body = { item: 'a', says: '要求重复提交证件' }
  await town.ask(supervisor, 'POST', `/api/applications/${application}/cards`, body)
  const cards = () => cardsOf(town, officerOf('a'))
  expect(await cards()).toMatchObject([{ about: 'conduct', says: body.says, explained: false }])
  const path = `/api/applications/${application}/cards/c1`
  await town.ask(officerOf('a'), 'POST', `${path}/explanation`, { says: '接口中断' })
  await town.ask(officerOf('a'), 'POST', `${path}/rectification`, { says: '已退还' })
  const words = { says: body.says, explanation: '接口中断', rectification: '已退还' }
  expect(await cards()).toMatchObject([words])
  expect(await cardsOf(town, supervisor)).toMatchObject([words])
})

test('a grant that has no effect, since what it needs was refused, is told as one that does not stand', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: { after: ['a'] } }))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'b')
  const decisionOf = async () => {
    const { body } = await town.ask(officerOf('b'), 'GET', `/api/tasks/${application}.b`)
    return (body as { item: { outcome?: string; decision?: { decision: string; stands: boolean } } }).item
  }
  expect(await decisionOf()).toMatchObject({ decision: { decision: 'granted', stands: true } })
  await decide(town, application, 'a', refusal)
  expect(await decisionOf()).toMatchObject({ outcome: 'blocked', decision: { decision: 'granted', stands: false } })
})

test.for(['zh', 'en'] as const)(
  'a refusal says in %s within what time something can be done against it',
  async (language) => {
    const town = await openTown(decisionBundle({ a: {} }))
    const application = await submitted(town, 'decided')
    await decide(town, application, 'a', refusal)
    const { body } = await town.ask(
      applicant,
      'GET',
      `/api/applications/${application}`,
      undefined,
      undefined,
      language,
    )
    const [item] = (body as { items: { decision: { remedies: { within: string }[] } }[] }).items
    const said = { zh: ['60 日', '6 个月'], en: ['60 days', '6 months'] }
    expect(item?.decision.remedies.map(({ within }) => within)).toEqual(said[language])
  },
)

test('the record of what was handed out names the clerk who has an account, and gives the id of others', async () => {
  const town = await openTown(issuingBundle('as-ready'))
  const application = await submitted(town, 'sample')
  for (const item of ['b', 'c']) await decide(town, application, item)
  const given = { way: 'electronic' }
  const known = { ...clerk, id: 'window-2' }
  const account = { ...accountKey('k1'), id: 'k1', principal: known, name: '周敏', rev: 1, epoch: 1 }
  await town.product.ports.table.transact([{ put: account }, { put: { ...staffKey('k1') } }])
  expect((await handOut(town, application, { ...given, items: ['b'] })).status).toBe(200)
  expect((await handOut(town, application, { ...given, items: ['c'] }, known)).status).toBe(200)
  expect((await seeDelivery(town, application)).record).toMatchObject([
    { by: 'window-1' },
    { by: 'window-2', byName: '周敏' },
  ])
})

test('no refusal says in Chinese the English name of a field', () => {
  const said = [...Object.values(refusalWords), ...Object.values(faultWords)].map(({ zh }) => zh)
  // Kinds of files and sizes are known by these letters.
  const known = /PDF|JPEG|PNG|OFD|HEIC|Word|MB|KB/g
  expect(said.filter((zh) => /[a-z]{2}/i.test(zh.replaceAll(known, '')))).toEqual([])
})

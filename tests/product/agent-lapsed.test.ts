import { expect, test } from 'vitest'
import { agent, at, filed, papers, put } from './agent-town.ts'
import { goTo } from './law.ts'
import { applicant, clerk, decide, openTown, type Town } from './people.ts'
import { withPhoto } from './sample-bundle.ts'

const lapsed = { status: 409, body: { error: 'unlawful', rule: { id: 'GID-02.lapsed' } } }
const tomorrow = { ...papers, agent: { ...agent, until: '2026-11-24' } }

interface Seen {
  readonly may: readonly string[]
}
const mayOf = async ({ ask }: Town, application: string) =>
  ((await ask(applicant, 'GET', at(application))).body as Seen).may

/** On its department's wish to be corrected, filed by an agent whose authority ends with the next day. */
async function asked() {
  const town = await openTown(withPhoto())
  const application = await filed(town, tomorrow)
  await decide(town, application, 'a', { decision: 'correction', says: '照片不清晰', materials: ['photo'] })
  return { town, application }
}

test('GID-02 an agent acts until the end of the last day of the authority, and no longer', async () => {
  const { town, application } = await asked()
  await goTo(town, '2026-11-24', 23.99)
  expect(await mayOf(town, application)).toEqual(['correct', 'withdraw', 'account'])
  expect((await put(town, application, 'photo')).status).toBe(200)
  await goTo(town, '2026-11-25', 0)
  expect(await put(town, application, 'photo')).toMatchObject(lapsed)
  expect(await town.ask(applicant, 'POST', at(application, '/corrections/a'), {})).toMatchObject(lapsed)
  expect(await town.ask(applicant, 'POST', at(application, '/withdrawal'), {})).toMatchObject(lapsed)
  const zh = await town.ask(applicant, 'POST', at(application, '/withdrawal'), {}, undefined, 'zh')
  expect(zh.body).toMatchObject({
    rule: { article: '民法典 165、173(1)', says: expect.stringContaining('期限已届满') },
  })
})

test('whose authority has ended still follows the case, and no button offers more', async () => {
  const { town, application } = await asked()
  await goTo(town, '2026-11-25', 0)
  for (const path of ['', '/progress', '/clock', '/receipts', '/results'])
    expect((await town.ask(applicant, 'GET', at(application, path))).status, path).toBe(200)
  expect(await mayOf(town, application)).toEqual(['account'])
})

test('the window that hands out is told who may receive, and when the authority has ended', async () => {
  const town = await openTown(withPhoto())
  const application = await filed(town, tomorrow)
  for (const item of ['a', 'b', 'c']) await decide(town, application, item)
  const seen = async () => (await town.ask(clerk, 'GET', `/api/deliveries/${application}`)).body
  const { name, id_no, relation, until } = tomorrow.agent
  expect(await seen()).toMatchObject({ agent: { name, id_no, relation, until, consent: 'letter', lapsed: false } })
  await goTo(town, '2026-11-25', 0)
  expect(await seen()).toMatchObject({ agent: { lapsed: true } })
})

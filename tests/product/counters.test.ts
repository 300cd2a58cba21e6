import { expect, test } from 'vitest'
import { acceptanceBundle, filed, wholeForm } from './acceptance-town.ts'
import { applicant, clerk, openTown, supervisor, type Town } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'

async function takeIn({ ask }: Town, who: string, body: object): Promise<void> {
  const begun = await ask({ ...clerk, id: who }, 'POST', '/api/intakes', body)
  const { application } = begun.body as { application: string }
  expect((await ask({ ...clerk, id: who }, 'POST', `/api/intakes/${application}/submission`)).status).toBe(201)
}

const report = async ({ ask }: Town, query = '') => (await ask(supervisor, 'GET', `/api/reports/counters${query}`)).body

test('ACC-12 any counter takes any item, and the share of items so taken comes from real cases, against the dated targets', async () => {
  const bundle = acceptanceBundle({ by: 'departments' })
  const other = { ...threeApprovals(), items: threeApprovals().items.slice(0, 2) }
  const rest = { ...threeApprovals(), id: 'rest', items: threeApprovals().items.slice(2) }
  const town = await openTown(bundle, other, rest)
  const name = { form: { 'applicant.name': '张三' }, way: 'window' }
  expect(await report(town)).toMatchObject({ cases: 0, share: 0, items: [], targets: [{ met: false }, { met: false }] })

  for (const who of ['window-1', 'window-2']) await takeIn(town, who, { bundle: 'three', ...name })
  const online = await town.ask(applicant, 'POST', '/api/applications', { bundle: 'rest', ...name })
  const { application } = online.body as { application: string }
  await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  // Saved and never filed: no case.
  await town.ask(clerk, 'POST', '/api/intakes', { bundle: 'rest', ...name })
  expect(await report(town)).toEqual({
    from: '2026-11',
    to: '2026-11',
    cases: 3,
    atCounter: 2,
    share: 2 / 3,
    items: [
      { item: 'a', taken: 2, atCounter: 2 },
      { item: 'b', taken: 2, atCounter: 2 },
      { item: 'c', taken: 1, atCounter: 0 },
    ],
    targets: [
      { by: '2018-12-31', share: 0.5, article: '002 §9', met: true },
      { by: '2019-12-31', share: 0.7, article: '002 §9', met: false },
    ],
  })

  town.pass(30 * 24 * 3_600_000)
  const papers = { materials: ['photo', 'plan'], form: wholeForm, way: 'window' }
  for (const who of ['window-1', 'window-2']) await takeIn(town, who, { bundle: 'acceptance', ...papers })
  await filed(town)
  const items = ['a', 'b', 'c'].map((item) => ({ item, taken: 3, atCounter: 2 }))
  expect(await report(town)).toMatchObject({
    from: '2026-12',
    share: 1,
    items,
    targets: [{ met: true }, { met: true }],
  })
  expect(await report(town, '?from=2026-11&to=2026-12')).toMatchObject({ cases: 6, atCounter: 4, share: 1 })
  expect(await report(town, '?from=2026-09')).toMatchObject({ cases: 0 })
})

test('a report over months that are none is refused, and it is for supervision alone', async () => {
  const town = await openTown(threeApprovals())
  for (const query of ['?from=2026-13', '?from=2026-11&to=2026-10', '?from=2020-01&to=2026-01'])
    expect((await town.ask(supervisor, 'GET', `/api/reports/counters${query}`)).status, query).toBe(422)
  expect((await town.ask(clerk, 'GET', '/api/reports/counters')).status).toBe(403)
})

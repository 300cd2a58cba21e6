import { expect, test } from 'vitest'
import type { Bundle, Item } from '../../lib/bundle/model.ts'
import { decisionBundle } from './decision-bundle.ts'
import { filed } from './papers.ts'
import { applicant, decide, look, officerOf, openTown, type Town } from './people.ts'
import { receiptsOf, theOne } from './receipt-town.ts'

/** What 市场监管 (a), 税务 (b) and 统计 (c) want to know of a year is the same. */
function annualReport(): Bundle {
  const wanted = { elements: ['enterprise.uscc', 'enterprise.workers'], materials: ['balance'] }
  const decides = [{ when: 'int(form.enterprise.workers) >= 0', says: '从业人数已填报' }]
  const few = [{ when: 'int(form.enterprise.workers) < 1000', says: '从业人数在一千人以下' }]
  const bundle = decisionBundle({
    a: { ...wanted, mode: 'filing', decides } satisfies Partial<Item>,
    b: { ...wanted, mode: 'exempt', decides },
    c: { ...wanted, mode: 'filing', decides: few },
  })
  const elements = {
    'enterprise.uscc': { id: 'enterprise.uscc', name: '统一社会信用代码', type: 'text', required: true },
    'enterprise.workers': { id: 'enterprise.workers', name: '从业人数', type: 'number', required: true },
  } as const
  const materials = { balance: { id: 'balance', name: '资产负债表' } }
  return { ...bundle, catalogue: { ...bundle.catalogue, elements, materials } }
}

const report = (town: Town, workers = '12') =>
  filed(town, {
    bundle: 'decided',
    form: { 'enterprise.uscc': '91410400MA9KA1B2CD', 'enterprise.workers': workers },
    materials: ['balance'],
  })

const confirmations = async (town: Town, application: string) =>
  (await receiptsOf(town, application)).filter(({ kind }) => kind === 'granted')

test('BND-13 what three departments want reported is asked once and filed once, and each of them confirms it', async () => {
  const town = await openTown(annualReport())
  const { body: notice } = await town.ask(applicant, 'GET', '/api/bundles/decided/notice')
  const all = ['a', 'b', 'c']
  expect(notice).toMatchObject({
    fields: [
      { id: 'enterprise.uscc', items: all },
      { id: 'enterprise.workers', items: all },
    ],
    materials: [{ id: 'balance', items: all }],
  })
  const application = await report(town)
  const receipts = await confirmations(town, application)
  expect(receipts.map(({ item, seal }) => [item, seal])).toEqual(all.map((item) => [item, `${item}部门行政审批专用章`]))
  expect(new Set(receipts.map(({ number }) => number)).size).toBe(3)
  expect((await look(town, application)).status).toBe('ready')
  // Each has what was reported, and nobody was asked a second time.
  for (const item of all) {
    const task = await town.ask(officerOf(item), 'GET', `/api/tasks/${application}.${item}`)
    expect(task.body).toMatchObject({
      form: { 'enterprise.uscc': '91410400MA9KA1B2CD', 'enterprise.workers': '12' },
      materials: [{ id: 'balance' }],
    })
  }
  expect((await theOne(town, application, 'materials')).texts.收到材料).toEqual(['资产负债表'])
})

test('BND-13 a department that has to look confirms later, and holds up none of the others', async () => {
  const town = await openTown(annualReport())
  const application = await report(town, '3000')
  expect((await confirmations(town, application)).map(({ item }) => item)).toEqual(['a', 'b'])
  expect((await look(town, application)).items.c).toMatchObject({ status: 'open' })
  expect((await decide(town, application, 'c')).status).toBe(200)
  expect((await confirmations(town, application)).map(({ item }) => item)).toEqual(['a', 'b', 'c'])
})

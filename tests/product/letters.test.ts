import { expect, test } from 'vitest'
import type { Bundle } from '../../lib/bundle/model.ts'
import { defaultSettings } from '../../lib/bundle/settings.ts'
import { publishLaw } from '../../lib/desk/law.ts'
import { asJson, smallPdf } from '../small-files.ts'
import { decisionBundle, ruleOf } from './decision-bundle.ts'
import { day } from './papers.ts'
import {
  applicant,
  clerk,
  decide,
  look,
  officerOf,
  openTown,
  staffOf,
  stranger,
  supervisor,
  type Town,
} from './people.ts'

/** a sees the name, the address and the deed; b is the department that can check them, c has nothing to do with it. */
function checking(): Bundle {
  const bundle = decisionBundle({
    a: { elements: ['applicant.name', 'applicant.address'], materials: ['deed', 'plan'] },
    b: {},
    c: {},
  })
  const address = { id: 'applicant.address', name: '住址', type: 'text', required: true } as const
  const materials = { deed: { id: 'deed', name: '不动产权证书' }, plan: { id: 'plan', name: '平面图' } }
  const { catalogue } = bundle
  const elements = { ...catalogue.elements, 'applicant.address': address }
  return { ...bundle, catalogue: { ...catalogue, elements, materials } }
}

const deed = asJson('证.pdf', smallPdf())
const papers = {
  bundle: 'decided',
  form: { 'applicant.name': '张三', 'applicant.address': '光明路 1 号' },
  materials: ['plan'],
}

/** A filed application of which the deed is a file. */
async function opened(town: Town) {
  const saved = await town.ask(applicant, 'POST', '/api/applications', { ...papers, way: 'window' })
  const { application } = saved.body as { application: string }
  const place = `/api/applications/${application}`
  await town.ask(applicant, 'PUT', `${place}/materials/deed`, deed)
  const { status, body } = await town.ask(applicant, 'POST', `${place}/submission`)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return application
}

const question = { to: 'office-b', asks: '请核查该住址的权属。', fields: ['applicant.address'], materials: ['deed'] }

const send = (
  { ask }: Town,
  application: string,
  body: object = question,
  who = officerOf('a'),
  requestId?: string,
  item = 'a',
) => ask(who, 'POST', `/api/tasks/${application}.${item}/letters`, body, requestId)

const reply = ({ ask }: Town, letter: string, body: object = answered, who = officerOf('b'), requestId?: string) =>
  ask(who, 'POST', `/api/letters/${letter}/answer`, body, requestId)

const answered = { confirms: true, says: '登记在张三名下。' }

const listOf = async ({ ask }: Town, who = officerOf('b')) =>
  ((await ask(who, 'GET', '/api/letters')).body as { letters: { letter: string; due: string }[] }).letters

/** How the days of the items are counted. */
const clockOf = async ({ ask }: Town, application: string) => {
  const { body } = await ask(applicant, 'GET', `/api/applications/${application}/clock`)
  const { items } = body as { items: readonly { promise: { last: string; stopped: number } }[] }
  return items.map(({ promise }) => [promise.last, promise.stopped])
}

test('CAT-13 one department asks another and is answered: the case shows both, and nothing is asked of the applicant', async () => {
  const town = await openTown(checking())
  const application = await opened(town)
  const before = await look(town, application)
  expect(await clockOf(town, application)).toEqual(Array(3).fill(['2026-11-30', 0]))
  const { status, body } = await send(town, application)
  expect(status).toBe(201)
  const { letter } = body as { letter: string }
  expect(await listOf(town)).toMatchObject([{ letter, due: '2026-11-26', from: 'office-a', item: 'a' }])
  town.pass(2 * day)
  expect(await clockOf(town, application)).toEqual(Array(3).fill(['2026-11-30', 0]))
  expect((await reply(town, letter)).status).toBe(200)
  expect(await listOf(town)).toEqual([])
  const shown = { asks: question.asks, to: 'office-b', open: false, answer: { ...answered, by: 'officer-b' } }
  const task = await town.ask(officerOf('a'), 'GET', `/api/tasks/${application}.a`)
  expect(task.body).toMatchObject({ letters: [shown] })
  const supervised = await town.ask(supervisor, 'GET', `/api/applications/${application}`)
  expect(supervised.body).toMatchObject({ letters: [shown] })
  // The applicant has nothing to do, and waits no longer for it.
  expect(await look(town, application)).toEqual(before)
  const mine = await town.ask(applicant, 'GET', `/api/applications/${application}`)
  expect(JSON.stringify(mine.body)).not.toContain(question.asks)
  expect(await clockOf(town, application)).toEqual(Array(3).fill(['2026-11-30', 0]))
})

test('CAT-13 whoever is asked sees what the letter names and nothing else of the case; all others see no letter', async () => {
  const town = await openTown(checking())
  const application = await opened(town)
  const { letter } = (await send(town, application)).body as { letter: string }
  const see = (who: Parameters<Town['ask']>[0]) => town.ask(who, 'GET', `/api/letters/${letter}`)
  const { body } = await see(officerOf('b'))
  expect(body).toMatchObject({
    asks: question.asks,
    fields: [{ id: 'applicant.address', name: '住址', value: '光明路 1 号' }],
    materials: [{ id: 'deed', name: '不动产权证书', medium: 'file' }],
  })
  expect(JSON.stringify(body)).not.toContain('张三')
  const file = (material: string) => town.ask(officerOf('b'), 'GET', `/api/letters/${letter}/materials/${material}`)
  expect((await file('deed')).body).toEqual(deed)
  expect((await file('plan')).status).toBe(404)
  expect((await see(staffOf('b', 'head', 'chief-b'))).status).toBe(200)
  for (const who of [officerOf('c'), officerOf('a')]) {
    expect((await see(who)).status).toBe(404)
    expect((await reply(town, letter, answered, who)).status).toBe(404)
  }
  for (const who of [applicant, stranger, clerk]) expect((await see(who)).status).toBe(403)
  // Being asked gives no sight of the item itself.
  expect((await town.ask(officerOf('b'), 'GET', `/api/tasks/${application}.a`)).status).toBe(404)
})

test('CAT-13 a letter goes from the item’s own officers to another department, about what the item has', async () => {
  const town = await openTown(checking())
  const application = await opened(town)
  for (const [change, at] of [
    [{ to: 'office-a' }, 'to'],
    [{ to: 'office-z' }, 'to'],
    [{ fields: ['applicant.phone'] }, 'fields.0'],
    [{ materials: ['deed', 'photo'] }, 'materials.1'],
    [{ asks: ' ' }, 'asks'],
  ] as const)
    expect(await send(town, application, { ...question, ...change })).toMatchObject({
      status: 422,
      body: { problems: [{ at }] },
    })
  expect((await send(town, application, question, officerOf('b'))).status).toBe(404)
  expect((await send(town, application, question, applicant)).status).toBe(403)
  await decide(town, application, 'a')
  expect((await send(town, application)).status).toBe(409)
  expect(await listOf(town)).toEqual([])
})

test('CAT-13 the same request twice is one letter and one answer; another answer is refused', async () => {
  const town = await openTown(checking())
  const application = await opened(town)
  const one = await send(town, application, question, officerOf('a'), 'q-1')
  expect(await send(town, application, question, officerOf('a'), 'q-1')).toEqual(one)
  expect(ruleOf(await send(town, application))).toBe('CAT-13.open')
  expect(await listOf(town)).toHaveLength(1)
  const { letter } = one.body as { letter: string }
  const first = await reply(town, letter, answered, officerOf('b'), 'a-1')
  expect(await reply(town, letter, answered, officerOf('b'), 'a-1')).toEqual(first)
  expect(ruleOf(await reply(town, letter, { confirms: false, says: '并非如此。' }))).toBe('CAT-13')
  // What is answered may be followed by another question.
  expect((await send(town, application)).body).toMatchObject({ letter: `${application}.l2` })
})

test('CAT-13 a letter that is not answered in time is a card of the department that was asked', async () => {
  const town = await openTown(checking())
  await publishLaw(town.product.ports, {
    settings: { ...defaultSettings, letter: { days: 2, count: 'working' } },
    calendar: { version: 0, years: [], local: [] },
  })
  const application = await opened(town)
  const { letter } = (await send(town, application)).body as { letter: string }
  expect(await listOf(town)).toMatchObject([{ due: '2026-11-25' }])
  const cards = async (department: string) => {
    const { body } = await town.ask(officerOf(department), 'GET', '/api/cards')
    return (body as { cards: { about: string; colour: string; card: string }[] }).cards.filter(
      ({ about, colour }) => about === 'letter' && colour === 'red',
    )
  }
  town.pass(2 * day)
  await town.sweep()
  expect(await cards('b')).toEqual([])
  town.pass(day)
  await town.sweep()
  expect(await cards('b')).toMatchObject([{ item: 'a', department: 'office-b' }])
  expect(await cards('a')).toEqual([])
  expect((await reply(town, letter)).status).toBe(200)
})

test('CAT-13 once the item is decided nobody is waited for: the letter leaves the list and takes no answer', async () => {
  const town = await openTown(checking())
  const application = await opened(town)
  const { letter } = (await send(town, application)).body as { letter: string }
  await decide(town, application, 'a')
  expect(await listOf(town)).toEqual([])
  expect(await reply(town, letter)).toMatchObject({ status: 409, body: { error: 'not-now' } })
  town.pass(10 * day)
  await town.sweep()
  const { body } = await town.ask(officerOf('b'), 'GET', '/api/cards')
  expect(JSON.stringify(body)).not.toContain('"letter"')
})

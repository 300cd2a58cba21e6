import { expect, test } from 'vitest'
import { detectors } from '../../lib/application/cards/detectors.ts'
import { scoreOf } from '../../lib/application/cards/score.ts'
import { violations } from '../../lib/application/cards/violations.ts'
import { catchUp, lawActor } from '../../lib/application/due/catch-up.ts'
import type { Entry } from '../../lib/application/events.ts'
import { fold } from '../../lib/application/fold.ts'
import type { ApplicationState } from '../../lib/application/state.ts'
import { findApplication } from '../../lib/desk/changes/application.ts'
import { type EntryRow, entriesOf } from '../../lib/desk/rows/application.ts'
import { goTo, realLaw } from './law.ts'
import { applicant, clerk, decide, officerOf, openTown, submitted, type Town } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'
import { cardsOf, midnight, short, stateOf, supervisor } from './supervision-town.ts'

/** An application whose item c is not decided in time: its red card is shown on 2026-12-01. */
async function lateOne() {
  const town = await openTown(threeApprovals())
  await realLaw(town)
  const application = await submitted(town, 'three')
  await decide(town, application, 'a')
  await decide(town, application, 'b')
  await goTo(town, '2026-12-01', 0)
  const [card] = (await cardsOf(town, officerOf('c'))).filter(({ colour }) => colour === 'red')
  const path = `/api/applications/${application}/cards/${card?.card}`
  const act = (who: Parameters<Town['ask']>[0], what: string, body: object) =>
    town.ask(who, 'POST', `${path}/${what}`, body)
  return { town, application, card: card?.card, act }
}

const says = { says: '人手不足' }

test('SUP-02 a red card is explained, put right, reviewed and closed', async () => {
  const { town, application, act } = await lateOne()
  expect((await act(supervisor, 'review', { verdict: 'upheld', ...says })).body).toMatchObject({
    error: 'unlawful',
    rule: { id: 'SUP-02.heard' },
  })
  expect((await act(officerOf('a'), 'explanation', says)).status).toBe(404)
  expect((await act(officerOf('c'), 'explanation', says)).status).toBe(200)
  expect((await act(officerOf('c'), 'explanation', says)).body).toMatchObject({ rule: { id: 'SUP-02.closed' } })
  expect((await act(supervisor, 'review', { verdict: 'upheld', ...says })).status).toBe(200)
  expect((await act(supervisor, 'review', { verdict: 'closed', ...says })).body).toMatchObject({
    rule: { id: 'SUP-02.rectified' },
  })
  await decide(town, application, 'c')
  expect((await act(officerOf('c'), 'rectification', { says: '已办结' })).status).toBe(200)
  expect((await act(supervisor, 'review', { verdict: 'closed', ...says })).status).toBe(200)
  await goTo(town, '2026-12-31')
  expect(short(await cardsOf(town, officerOf('c')))).not.toContain('red limit c')
  const { cards } = await stateOf(town, application)
  expect(cards?.find(({ colour, item }) => colour === 'red' && item === 'c')).toMatchObject({
    explained: says,
    rectified: { says: '已办结' },
    verdict: 'closed',
  })
  expect(cards?.some(({ level }) => level !== undefined)).toBe(false)
})

test('SUP-02 a red card that is not put right goes to the next level on its date, and to the last after as long again', async () => {
  const { town, application, act } = await lateOne()
  const level = async () =>
    (await stateOf(town, application)).cards?.find(({ colour, item }) => colour === 'red' && item === 'c')?.level
  await goTo(town, '2026-12-03', 23)
  expect((await act(officerOf('c'), 'explanation', says)).status).toBe(200)
  // Five working days from 12-01 end on 12-08, five more on 12-15.
  await goTo(town, '2026-12-08', 23)
  expect(await level()).toBeUndefined()
  await goTo(town, '2026-12-09', 0)
  expect(await level()).toBe(1)
  await goTo(town, '2026-12-15', 23)
  expect(await level()).toBe(1)
  await goTo(town, '2026-12-16', 0)
  expect(await level()).toBe(2)
  await goTo(town, '2027-01-31')
  expect(await level()).toBe(2)
})

test('what is reported as put right and was not, goes on to the next level', async () => {
  const { town, application, act } = await lateOne()
  await act(officerOf('c'), 'rectification', says)
  expect((await act(supervisor, 'review', { verdict: 'upheld', ...says })).status).toBe(200)
  await goTo(town, '2026-12-09')
  expect((await stateOf(town, application)).cards?.find(({ level }) => level === 1)?.item).toBe('c')
})

test('an explanation comes in its time, or not at all', async () => {
  const { town, act } = await lateOne()
  const explainBy = async () =>
    (await cardsOf(town, officerOf('c'))).filter(({ colour }) => colour === 'red').map((card) => card.explainBy)
  expect(await explainBy()).toEqual(['2026-12-03'])
  await goTo(town, '2026-12-04', 0)
  expect(await explainBy()).toEqual([undefined])
  expect(await act(officerOf('c'), 'explanation', says)).toMatchObject({
    status: 409,
    body: { rule: { id: 'SUP-02.explain', article: '003 §七.3' } },
  })
  expect((await act(supervisor, 'review', { verdict: 'upheld', ...says })).status).toBe(200)
  for (const who of [applicant, clerk]) expect((await act(who, 'explanation', says)).status).toBe(403)
})

/** The record read again: what people and machines did as it stands, what followed by itself computed anew at the same instants. */
async function replay({ product }: Town, application: string): Promise<ApplicationState | undefined> {
  const { ports } = product
  const rows = (await ports.table.query(entriesOf(application))) as readonly EntryRow[]
  const standing = await findApplication(ports, application)
  if (!standing) return undefined
  let state: ApplicationState | undefined
  const step = (entry: Entry) => {
    if (state) state = catchUp({ ...standing, state }, entry.at, 0).after.state
    if (entry.by.id !== lawActor.id) state = fold(state, entry)
    if (state) state = catchUp({ ...standing, state }, entry.at, 0).after.state
  }
  for (const { entry } of rows) step(entry)
  return state
}

test('SUP-01 replaying the record without what the law entered gives the same cards and the same score', async () => {
  const { town, application, act } = await lateOne()
  await act(officerOf('c'), 'explanation', says)
  await goTo(town, '2026-12-10')
  await decide(town, application, 'c')
  await goTo(town, '2026-12-30')
  const before = await stateOf(town, application)
  const again = await replay(town, application)
  expect(before.cards?.length).toBeGreaterThanOrEqual(8)
  expect(JSON.parse(JSON.stringify(again?.cards))).toEqual(before.cards)
  expect(scoreOf(again?.cards ?? [])).toBe(scoreOf(before.cards ?? []))
  expect(scoreOf(before.cards ?? [])).toBeLessThan(100)
  const { body } = await town.ask(supervisor, 'GET', `/api/applications/${application}/cards`)
  expect(body).toMatchObject({ score: scoreOf(before.cards ?? []) })
})

test('SUP-01 the weights of the score are data: other weights give another score of the same cards', async () => {
  const { town, application } = await lateOne()
  const { cards = [] } = await stateOf(town, application)
  const harsh = { colours: { reminder: 1, yellow: 10, red: 50 }, level: 0 }
  expect(scoreOf(cards)).toBe(95)
  expect(scoreOf(cards, harsh)).toBe(100 - 50 - cards.filter(({ colour }) => colour === 'reminder').length)
})

test('SUP-03 the right to be told, limits, procedure and off-hall decisions each have a list', async () => {
  const { town, application } = await lateOne()
  const path = `/api/applications/${application}/cards`
  for (const about of ['no-reason', 'extra-material', 'off-hall'])
    expect((await town.ask(supervisor, 'POST', path, { about, item: 'a', ...says })).status).toBe(201)
  const found = async (inspection: string) =>
    short(
      (await cardsOf(town, supervisor, `/api/cards?inspection=${inspection}`)).filter(({ colour }) => colour === 'red'),
    )
  expect(await found('right-to-know')).toEqual(['red no-reason a'])
  expect(await found('time-limit')).toEqual(['red limit c'])
  expect(await found('procedure')).toEqual(['red extra-material a'])
  expect(await found('off-hall')).toEqual(['red off-hall a'])
  for (const about of Object.keys(detectors))
    expect((await town.ask(supervisor, 'GET', `/api/cards?about=${about}`)).status, about).toBe(200)
  const pages = []
  for (let after = ''; ; ) {
    const { body } = await town.ask(supervisor, 'GET', `/api/cards?colour=red&limit=1${after}`)
    const { cards, next } = body as { cards: unknown[]; next?: string }
    pages.push(...cards)
    if (next === undefined) break
    after = `&after=${encodeURIComponent(next)}`
  }
  expect(pages).toHaveLength(4)
})

test('SUP-05 each of the eight kinds of forbidden conduct is found by a rule or entered by a person', async () => {
  const { town, application } = await lateOne()
  const codes = Object.keys(violations).map(Number)
  expect(codes).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  const path = `/api/applications/${application}/cards`
  for (const violation of codes)
    expect((await town.ask(supervisor, 'POST', path, { violation, department: 'office-b', ...says })).status).toBe(201)
  const { body } = await town.ask(supervisor, 'GET', path)
  const entered = (body as { cards: { about: string; violation: number; rule: string }[] }).cards
  expect(entered.filter(({ about }) => about === 'conduct').map(({ violation }) => violation)).toEqual(codes)
  expect(entered.filter(({ about }) => about === 'limit').every(({ violation }) => violation === 4)).toBe(true)
  const bad = { violation: 9, department: 'office-b', ...says }
  expect((await town.ask(supervisor, 'POST', path, bad)).status).toBe(422)
  expect((await town.ask(supervisor, 'POST', path, { department: 'nobody', ...says })).status).toBe(422)
  expect((await town.ask(officerOf('a'), 'POST', path, { department: 'office-b', ...says })).status).toBe(403)
  expect((await cardsOf(town, officerOf('b'))).filter(({ since }) => since >= midnight('2026-12-01'))).toHaveLength(8)
})

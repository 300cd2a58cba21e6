import { expect, test } from 'vitest'
import type { Role } from '../../lib/application/grants.ts'
import { mayEver, type Principal } from '../../lib/application/may.ts'
import { type FiledRow, filedIn } from '../../lib/desk/rows/lists.ts'
import {
  accept,
  acceptanceTown,
  check,
  empower,
  filed as filedToCounter,
  headOf,
  wholeForm,
} from './acceptance-town.ts'
import { ruleOf } from './decision-bundle.ts'
import { realLaw } from './law.ts'
import { filed, papersBundle, seeItem } from './papers.ts'
import { applicant, clerk, decide, officerOf, openTown, staffOf, supervisor, type Town } from './people.ts'
import { cardsOf, stateOf } from './supervision-town.ts'

const granted = { decision: 'granted' }
const inHall: Principal = { ...officerOf('a'), hall: true }
const chief: Principal = { ...staffOf('a', 'chief', 'li'), hall: true }

/** An application of an item that is present in the hall. */
async function present() {
  const town = await openTown(papersBundle({ a: { present: true }, b: {} }))
  await realLaw(town)
  return { town, application: await filed(town) }
}

const decision = ({ ask }: Town, application: string, who: Principal) =>
  ask(who, 'POST', `/api/tasks/${application}.a/decision`, granted)

const filings = async ({ product }: Town) =>
  (await product.ports.table.query(filedIn('2026-11'))) as readonly FiledRow[]

test('PRO-14 no 明进暗不进: what is present in the hall and decided outside it draws a red card, inside it none', async () => {
  const { town, application } = await present()
  const other = await filed(town)
  expect((await decision(town, application, officerOf('a'))).status).toBe(200)
  expect((await decision(town, other, inHall)).status).toBe(200)
  await decide(town, application, 'b')
  expect(await cardsOf(town, supervisor, '/api/cards?inspection=off-hall')).toMatchObject([
    { application, item: 'a', department: 'office-a', colour: 'red' },
  ])
})

test('PRO-14 no 两头受理: a matter is taken in once, at one place, under one number, whichever end tries again', async () => {
  const town = await acceptanceTown({ by: 'counter' })
  await empower(town)
  const application = await filedToCounter(town)
  const mine = `/api/applications/${application}`
  const atCounter = `/api/intakes/${application}`
  // Filed online: neither end files it again, nor does the window take it over.
  expect((await town.ask(applicant, 'POST', `${mine}/submission`)).status).toBe(409)
  expect((await town.ask(clerk, 'POST', `${atCounter}/takeover`, { consent: true })).status).toBe(409)
  expect((await town.ask(clerk, 'POST', `${atCounter}/submission`)).status).toBe(404)
  // The window accepts here: the department has no acceptance of its own, and nobody of it takes anything in.
  expect((await check(town, application, 'a')).status).toBe(404)
  for (const who of [officerOf('a'), staffOf('a', 'chief', 'li'), headOf('a')]) {
    expect((await accept(town, application, {}, who)).status).toBe(403)
    expect((await town.ask(who, 'POST', '/api/intakes', { bundle: 'acceptance', form: wholeForm })).status).toBe(403)
  }
  const [one, two] = await Promise.all([accept(town, application), accept(town, application)])
  expect([one.status, two.status].toSorted()).toEqual([200, 409])
  expect((await filings(town)).map(({ sk }) => sk)).toEqual([application])
})

test('PRO-14 no 两头受理: where the departments accept, the window does not', async () => {
  const town = await acceptanceTown({ by: 'departments' })
  await empower(town)
  const application = await filedToCounter(town)
  expect((await accept(town, application)).status).toBe(404)
  expect((await check(town, application, 'a')).status).toBe(200)
  expect((await check(town, application, 'a')).status).toBe(409)
})

test('PRO-14 no 体外循环: only the item’s own task makes a decision, and nothing undecided gets a result', async () => {
  const { town, application } = await present()
  const roles: readonly Role[] = ['anyone', 'applicant', 'clerk', 'head', 'supervisor', 'observer']
  for (const role of roles) {
    const who: Principal = { role, id: role === 'anyone' ? '' : 'somebody', department: 'office-a' }
    expect(mayEver(who, 'decide'), role).toBe(false)
    expect([401, 403], role).toContain((await decision(town, application, who)).status)
  }
  expect((await decision(town, application, officerOf('b'))).status).toBe(404)
  expect((await decision(town, application, staffOf('b', 'chief', 'wu'))).status).toBe(404)
  const handed = await town.ask(clerk, 'POST', `/api/deliveries/${application}`, { way: 'window' })
  expect(handed.status).toBe(409)
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'open', certificate: undefined })
  // What was made up outside bears no number that holds.
  expect((await town.ask(applicant, 'GET', `/api/certificates/A-2026-${application}`)).status).toBe(404)
  expect((await decision(town, application, inHall)).status).toBe(200)
  expect((await stateOf(town, application)).items.a?.decision?.by).toMatchObject({ role: 'officer', id: inHall.id })
  expect((await decision(town, application, { ...inHall, id: 'second' })).status).toBe(409)
})

test('PRO-14 no 人进权不进: who stands in the hall without the power decides nothing, and a way round them is reported', async () => {
  const { town, application } = await present()
  const other = await filed(town)
  expect(ruleOf(await decision(town, application, chief))).toBe('CRP-01')
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'open' })
  await decision(town, application, officerOf('a'))
  const cards = await cardsOf(town, supervisor, '/api/cards?about=off-hall')
  expect(cards).toMatchObject([{ application, department: 'office-a' }])
  const powers = { to: chief.id, role: 'chief', all: true, powers: ['decide'], until: '2026-12-31' }
  expect((await town.ask(headOf('a'), 'POST', '/api/delegations', powers)).status).toBe(201)
  expect((await decision(town, other, chief)).status).toBe(200)
  expect(await cardsOf(town, supervisor, '/api/cards?about=off-hall')).toEqual(cards)
})

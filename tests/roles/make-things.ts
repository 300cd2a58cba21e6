import { maskedName } from '../../lib/application/masked-case.ts'
import type { Principal } from '../../lib/application/may.ts'
import { creditKey } from '../../lib/desk/rows/people.ts'
import { clerk, officerOf, staffOf, supervisor } from '../product/people.ts'
import * as bodies from './bodies.ts'
import { principals } from './principals.ts'
import type { Things } from './things.ts'
import type { RolesTown } from './town.ts'

export interface Making {
  readonly roles: RolesTown
  readonly bundle: string
  /** Of the department that has the things. */
  readonly item: string
  /** Of the department beside it. */
  readonly beside: string
  readonly owner: Principal
  readonly nth: number
}

/** One of each thing, and what of them is the department's beside. */
export async function makeThings(making: Making) {
  const { roles, bundle, item, beside, owner, nth } = making
  const application = await file(making, bundle, true)
  const { receipts } = await roles.does<{ receipts: { number: string }[] }>(
    owner,
    'GET',
    `/api/applications/${application}/receipts`,
  )
  const ready = await file(making, bundle, false)
  for (const each of [item, beside])
    await roles.does(officerOf(each), 'POST', `/api/tasks/${ready}.${each}/decision`, { decision: 'granted' })
  const { items } = await roles.does<{ items: { certificate?: { number: string } }[] }>(
    owner,
    'GET',
    `/api/applications/${ready}`,
  )
  await roles.does(clerk, 'POST', `/api/slips/${application}`)
  const mark = { kind: 'broken-commitment', application, item, since: 0, until: '2027-12-31' }
  await roles.ports.table.transact([{ put: { ...creditKey(`person-${nth}`, application, item), ...mark } }])
  const things: Things = {
    bundle,
    application,
    draft: await save(making, bundle, false),
    accepting: await file(making, `${bundle}-counter`, false),
    ready,
    ...(await actOn(making, application, item, beside)),
    material: 'photo',
    receipt: receipts[0]?.number ?? '',
    certificate: items[0]?.certificate?.number ?? '',
    case: maskedName('2026-11', application),
    person: `person-${nth}`,
    clerk: `clerk-${nth}`,
    proposal: await propose(making),
    ...(await invite(making)),
  }
  return { things, beside: await actOn(making, application, beside, item) }
}

type Saved = { readonly application: string }

/** At home, or at the window for somebody without an account. */
async function save({ roles, owner }: Making, bundle: string, promises: boolean): Promise<string> {
  const later = promises ? { materials: ['deed'], gaps: ['plan'], signed: '张三' } : { materials: ['deed', 'plan'] }
  const papers = { bundle, form: bodies.form, way: 'window', ...later }
  const path = owner.role === 'clerk' ? '/api/intakes' : '/api/applications'
  const { application } = await roles.does<Saved>(owner, 'POST', path, papers)
  await roles.does(owner, 'PUT', `/api/applications/${application}/materials/photo`, bodies.jsonFile)
  return application
}

async function file(making: Making, bundle: string, promises: boolean): Promise<string> {
  const application = await save(making, bundle, promises)
  const place = making.owner.role === 'clerk' ? 'intakes' : 'applications'
  await making.roles.does(making.owner, 'POST', `/api/${place}/${application}/submission`)
  return application
}

/** What the department of an item has of an application; the other one asks it something. */
async function actOn({ roles, nth }: Making, application: string, item: string, other: string) {
  const task = `${application}.${item}`
  const [officer, head, colleague] = [officerOf(item), staffOf(item, 'head', `head-${item}`), officerOf(other)]
  const observer: Principal = { role: 'observer', id: `observer-${nth}` }
  const { card } = await roles.does<{ card: string }>(supervisor, 'POST', `/api/applications/${application}/cards`, {
    item,
    says: '推诿',
  })
  const begun = await roles.does<{ step: string }>(officer, 'POST', `/api/tasks/${task}/steps`, {
    kind: 'hearing',
    reason: '法律规定',
  })
  await roles.does(officer, 'POST', `/api/tasks/${task}/steps/${begun.step}/notice`, { days: 3, says: '所需时间' })
  const { letter } = await roles.does<{ letter: string }>(
    colleague,
    'POST',
    `/api/tasks/${application}.${other}/letters`,
    { to: officer.department, asks: '请核查', fields: ['applicant.name'], materials: ['photo'] },
  )
  const { tip } = await roles.does<{ tip: string }>(observer, 'POST', '/api/tips', bodies.says)
  await roles.does(supervisor, 'POST', `/api/tips/${tip}/assignment`, { department: officer.department })
  const { delegation } = await roles.does<{ delegation: string }>(head, 'POST', '/api/delegations', bodies.delegation)
  // Of the first only: whoever is asked for an opinion sees what it is about.
  if (nth === 1 && item === 'a')
    await roles.does(head, 'POST', `/api/tasks/${task}/co-reviewers`, { who: principals.officer.id })
  return { item, task, card, step: begun.step, letter, asks: colleague.department ?? '', tip, delegation }
}

async function propose({ roles, nth, item }: Making): Promise<string> {
  const contents = { kind: 'suspend', item, note: '法律修订', notice: '暂停办理' }
  const designer: Principal = { role: 'designer', id: `designer-${nth}` }
  return (await roles.does<{ proposal: string }>(designer, 'POST', '/api/proposals', contents)).proposal
}

async function invite({ roles, nth }: Making): Promise<Pick<Things, 'account' | 'link'>> {
  const person = { role: 'clerk', name: `职员${nth}` }
  const path = '/api/accounts/invitations'
  const made = await roles.does<{ account: string; link: string }>(principals.administrator, 'POST', path, person)
  return { account: made.account, link: made.link.slice(-43) }
}

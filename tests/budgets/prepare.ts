import { staffOf } from '../../bin/walk/walking.ts'
import type { Principal } from '../../lib/application/may.ts'
import { publish } from '../../lib/desk/publish.ts'
import { answers, consent, form } from '../browser/newborn-draft.ts'
import { applicant, clerk, type PagesTown } from '../browser/town.ts'
import { manyFields } from './many-fields.ts'

const supervisor: Principal = { role: 'supervisor', id: 'inspector' }

/** The department of each item of a bundle. */
async function departmentsOf(town: PagesTown, bundle: string): Promise<ReadonlyMap<string, string>> {
  const { items } = await town.as(applicant)<{ items: { id: string; department: { id: string } }[] }>(
    'GET',
    `/api/bundles/${bundle}`,
  )
  return new Map(items.map(({ id, department }) => [id, department.id]))
}

/** The delegations and trainings that acceptance at the window takes. */
export async function empowerClerk(town: PagesTown, bundle: string): Promise<void> {
  const until = '2027-12-31'
  const departments = await departmentsOf(town, bundle)
  const items = [...departments.keys()]
  await town.as(supervisor)('PUT', `/api/clerks/${clerk.id}/qualifications`, { items, until })
  const delegation = { to: clerk.id, role: 'clerk', all: true, powers: ['accept'], until }
  for (const department of new Set(departments.values()))
    await town.as({ role: 'head', id: `head-${department}`, department })('POST', '/api/delegations', delegation)
}

/** A whole form that is begun at the window, without its papers; its id. */
export async function takeIn(town: PagesTown): Promise<string> {
  const body = { bundle: 'newborn', answers, form: { ...form, ...consent }, way: 'window' }
  return (await town.as(clerk)<{ application: string }>('POST', '/api/intakes', body)).application
}

/** Every result on paper comes to the window, signed for by both sides. */
export async function carryPapers(town: PagesTown, application: string): Promise<void> {
  const departments = await departmentsOf(town, 'newborn')
  const { items } = await town.as(clerk)<{ items: { id: string; carried: boolean }[] }>(
    'GET',
    `/api/deliveries/${application}`,
  )
  for (const { id } of items.filter(({ carried }) => carried)) {
    await town.as(staffOf(departments.get(id)))('POST', `/api/tasks/${application}.${id}/hand-over`)
    await town.as(clerk)('POST', `/api/deliveries/${application}/items/${id}/receipt`)
  }
}

/** Public security is asked something by another department; the letter's id. */
export async function askInWriting(town: PagesTown, application: string): Promise<string> {
  const item = 'birth-certificate'
  const officer = staffOf((await departmentsOf(town, 'newborn')).get(item))
  const body = { to: 'public-security', asks: '请核实母亲的身份信息是否一致。' }
  return (await town.as(officer)<{ letter: string }>('POST', `/api/tasks/${application}.${item}/letters`, body)).letter
}

/** Public security is shown a card. */
export async function showCard(town: PagesTown, application: string): Promise<void> {
  const body = { item: 'household-registration', says: '未一次性告知全部补正内容。' }
  await town.as(supervisor)('POST', `/api/applications/${application}/cards`, body)
}

/** A draft of a bundle that asks for 300 fields; its id. */
export async function beginBroad(town: PagesTown): Promise<string> {
  await publish(town.product.ports, manyFields(300))
  const body = { bundle: 'many-fields', way: 'window' }
  return (await town.as(applicant)<{ application: string }>('POST', '/api/applications', body)).application
}

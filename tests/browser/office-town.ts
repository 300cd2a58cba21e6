import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { InboxRow } from '../../lib/desk/rows/lists.ts'
import { inboxOf } from '../../lib/desk/rows/lists.ts'
import { asJson, smallPng } from '../small-files.ts'
import { answers, consent, form } from './newborn-draft.ts'
import { applicant, officerOf, type PagesTown } from './town.ts'

interface Papers {
  readonly bundle: string
  readonly answers: Readonly<Record<string, string>>
  readonly form: Readonly<Record<string, string>>
  readonly materials?: readonly string[]
  /** The items that it commits to, and the materials that are to follow, with the name under both. */
  readonly commits?: readonly string[]
  readonly gaps?: readonly string[]
  readonly signed?: string
}

/** Files an application of somebody's own, with a picture for each material; its id. */
export async function fileOne(town: PagesTown, papers: Papers, who = applicant.id): Promise<string> {
  const call = town.as({ ...applicant, id: who })
  const { materials = [], ...body } = papers
  const { application } = await call<{ application: string }>('POST', '/api/applications', { ...body, way: 'window' })
  for (const material of materials)
    await call('PUT', `/api/applications/${application}/materials/${material}`, asJson('证件.png', smallPng()))
  await call('POST', `/api/applications/${application}/submission`)
  await town.product.engine.settled()
  return application
}

/** Newborn applications that were filed online, on the tables of their departments; their ids. */
export async function fileNewborns(town: PagesTown, names: readonly string[] = ['李梅']): Promise<string[]> {
  const ids: string[] = []
  for (const name of names) {
    const papers = { bundle: 'newborn', answers, form: { ...form, ...consent, 'mother.name': name } }
    ids.push(await fileOne(town, { ...papers, materials: ['parents-id-cards'] }, `applicant-${name}`))
  }
  return ids
}

/** An application filed as a walk of the bundle files it. */
export const fileWalk = (town: PagesTown, bundle: string, walk: string): Promise<string> =>
  fileOne(town, readWalk(bundle, walk))

/** What a walk of the bundle files. */
export function readWalk(bundle: string, walk: string): Papers {
  const text = readFileSync(`bundles/${bundle}/walks/${walk}.yaml`, 'utf8')
  const { answers, form, materials, commits, gaps } = parse(text, { schema: 'failsafe' }) as Papers
  const isPromised = commits !== undefined || gaps !== undefined
  return { bundle, answers, form, materials, commits, gaps, ...(isPromised && { signed: '王店主' }) }
}

/** Of the health commission, which has two items of a newborn that wait for nothing. */
export const healthOfficer = officerOf('health-commission')

/** Copies the department's tasks in its list until there are so many: rows of the list only, which nobody can open. */
export async function fillInbox(town: PagesTown, department: string, count: number): Promise<void> {
  const { table } = town.product.ports
  const [row] = (await table.query(inboxOf(department))) as readonly InboxRow[]
  if (!row) throw new Error(`${department} has no task`)
  for (let n = 1; n < count; n++) {
    const application = `${row.application.slice(0, -5)}${String(n).padStart(5, '0')}`
    await table.transact([{ put: { ...row, application, sk: row.sk.replaceAll(row.application, application) } }])
  }
}

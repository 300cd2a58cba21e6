import { readFileSync } from 'node:fs'
import type { Principal } from '../../lib/application/may.ts'
import { parseWalk } from '../../lib/bundle/walk.ts'

/** The papers of a case that can be submitted as they are; those of a bundle's walk. */
export function readPapers(bundle = 'newborn', walk = 'granted') {
  const file = new URL(`../../bundles/${bundle}/walks/${walk}.yaml`, import.meta.url)
  const read = parseWalk({ file: `${walk}.yaml`, text: readFileSync(file, 'utf8') })
  if (!('walk' in read)) throw new Error(JSON.stringify(read.problems))
  const { answers, form, materials, deliver } = read.walk
  return { bundle, answers, form, materials, way: deliver.way }
}

export const applicant: Principal = { role: 'applicant', id: 'zhang' }
export const clerk: Principal = { role: 'clerk', id: 'window-1' }
export const supervisor: Principal = { role: 'supervisor', id: 'auditor' }
export const officerAt = (department: string): Principal => ({ role: 'officer', id: `at-${department}`, department })

export interface Answer {
  readonly status: number
  readonly text: string
  // What the API answers is judged by its description in the tests, not by the compiler.
  readonly body: Readonly<Record<string, unknown>>
}

/** One request as a principal; `key` is its request id. */
export type Ask = (who: Principal, method: string, path: string, body?: unknown, key?: string) => Promise<Answer>

/** Asks the API at `url`, with the headers that `bearer` gives a principal. */
export function createAsk(url: string, bearer: (who: Principal) => Promise<Record<string, string>>): Ask {
  return async (who, method, path, body, key) => {
    const response = await fetch(url + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        ...(await bearer(who)),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    return { status: response.status, text, body: isJson ? JSON.parse(text) : text }
  }
}

interface Seen {
  readonly status: string
  readonly items: readonly { id: string; status: string; outcome?: string; decision?: { decision: string } }[]
}

export const look = async (ask: Ask, application: string): Promise<Seen> =>
  (await ask(applicant, 'GET', `/api/applications/${application}`)).body as unknown as Seen

/** Item by item, the department that decides on it. */
export async function readDepartments(ask: Ask, bundle = 'newborn'): Promise<ReadonlyMap<string, string>> {
  const { body } = await ask(applicant, 'GET', `/api/bundles/${bundle}`)
  const items = body.items as { id: string; department: { id: string } }[]
  return new Map(items.map(({ id, department }) => [id, department.id]))
}

/** What the grants of the bundle fix, by item. */
export const fixed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'birth-certificate': { 'child.birth_cert_no': 'Y410000001' },
  'household-registration': { 'child.id_no': '410403202610080021', 'child.hukou_addr': '平顶山市卫东区光明路 8 号' },
}

/** Grants whatever is open, again and again, until the application is ready; gives up after 10 seconds. */
export async function grantAll(ask: Ask, application: string): Promise<Seen> {
  const departments = await readDepartments(ask)
  const end = Date.now() + 10_000
  for (;;) {
    const seen = await look(ask, application)
    if (seen.status !== 'in-progress' || Date.now() > end) return seen
    const open = seen.items.filter(({ status }) => status === 'open')
    for (const { id } of open) {
      const officer = officerAt(departments.get(id) ?? '')
      const { body } = await ask(officer, 'GET', `/api/tasks/${application}.${id}`)
      const points = (body.points as { id: string }[]).map((point) => point.id)
      const decision = { decision: 'granted', points, makes: fixed[id] }
      await ask(officer, 'POST', `/api/tasks/${application}.${id}/decision`, decision)
    }
    if (open.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A saved and submitted application; its id. */
export async function submit(ask: Ask, papers: object = readPapers()): Promise<string> {
  const saved = await ask(applicant, 'POST', '/api/applications', papers)
  const id = String(saved.body.application)
  const submitted = await ask(applicant, 'POST', `/api/applications/${id}/submission`)
  if (submitted.status !== 201) throw new Error(submitted.text)
  return id
}

/** What the window sees of the results. */
interface Delivery {
  readonly items: readonly { readonly id: string; readonly carried: boolean; readonly atIssue: readonly string[] }[]
}

/** What is on paper is carried to the window, both sides signing; then what the window must send to hand everything out. */
export async function carryAll(ask: Ask, application: string): Promise<Readonly<Record<string, unknown>>> {
  const departments = await readDepartments(ask)
  const { items } = (await ask(clerk, 'GET', `/api/deliveries/${application}`)).body as unknown as Delivery
  for (const { id } of items.filter(({ carried }) => carried)) {
    await ask(officerAt(departments.get(id) ?? ''), 'POST', `/api/tasks/${application}.${id}/hand-over`)
    await ask(clerk, 'POST', `/api/deliveries/${application}/items/${id}/receipt`)
  }
  const checked = Object.fromEntries(items.map(({ id, atIssue }) => [id, atIssue]))
  return { way: 'window', receiver: '李梅', identity: true, checked }
}

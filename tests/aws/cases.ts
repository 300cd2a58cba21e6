import { setTimeout as sleep } from 'node:timers/promises'
import { readChecked } from '../../bin/publish-folder.ts'
import { type Call, Refused } from '../../bin/walk/client.ts'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import type { Principal } from '../../lib/application/may.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { findGrant, parseWalk, type Walk } from '../../lib/bundle/walk.ts'
import { type OutboxRow, outboxes } from '../../lib/desk/changes/outbox.ts'
import { type EntryRow, entriesOf } from '../../lib/desk/rows/application.ts'
import type { ItemView } from '../../lib/desk/views/view.ts'
import type { Reply } from './gateway.ts'
import type { Stage } from './stage.ts'

/** A walk of a bundle, by its file: `company/walks/granted.yaml`. */
export interface Case {
  readonly file: string
  readonly walk: Walk
  readonly bundle: Bundle
}

/** All walks of the bundles that the product brings along. */
export function readCases(): readonly Case[] {
  const { bundles } = readChecked('bundles')
  return readBundleFiles('bundles')
    .filter(({ file }) => file.includes('/walks/'))
    .map((source) => {
      const read = parseWalk(source)
      const bundle = bundles.find(({ id }) => source.file.startsWith(`${id}/`))
      if (!('walk' in read) || !bundle) throw new Error(`${source.file} is no walk of a bundle`)
      return { file: source.file, walk: read.walk, bundle }
    })
}

export function getCase(file: string): Case {
  const found = readCases().find((each) => each.file === file)
  if (!found) throw new Error(`there is no ${file}`)
  return found
}

/** Three items: the registration, and the seals and the account, which are reviewed beside it. */
export const three = getCase('company/walks/corrected.yaml')
export const threeItems = ['company-registration', 'seal-filing', 'bank-appointment']
const [registration = '', seals = '', account = ''] = threeItems

export { account, registration, seals }

/** The walk's callers of anything that answers requests. */
export function callersOf(
  ask: (by: Principal, method: string, path: string, body?: unknown) => Promise<Reply>,
): (by: Principal) => Call {
  return (by) => async (method, path, body) => {
    const reply = await ask(by, method, path, body)
    if (reply.status >= 300)
      throw new Refused(reply.status, `${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`, reply.body)
    return reply.body as never
  }
}

export const applicant: Principal = { role: 'applicant', id: 'walker' }
export const clerk: Principal = { role: 'clerk', id: 'walking-clerk' }

/** One of the officers of the item's department. */
export function officerOf({ bundle }: Pick<Stage, 'bundle'>, item: string, id = 'officer'): Principal {
  return { role: 'officer', id, department: bundle.catalogue.items[item]?.department }
}

/** Saves and submits what the case fills in, to be decided by people alone; the application's id. */
export async function submit({ ask }: Stage, { walk, bundle }: Case): Promise<string> {
  const { answers, form, materials, deliver } = walk
  const papers = { bundle: bundle.id, answers, form, materials, way: deliver.way, byPeople: true }
  const saved = await ask(applicant, 'POST', '/api/applications', papers)
  const { application } = saved.body as { application: string }
  const reply = await ask(applicant, 'POST', `/api/applications/${application}/submission`)
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return application
}

export const granted = { decision: 'granted' }
export const refused = { decision: 'refused', reason: '材料不符', basis: '行政许可法 38' }

/** Whoever grants has looked at every review point of the item. */
export function decide(stage: Stage, application: string, item: string, decision: object = granted, key?: string) {
  const points = (stage.bundle.catalogue.items[item]?.points ?? []).map(({ id }) => id)
  const body = { ...decision, ...(decision === granted && { points, ...makesOf(stage, item) }) }
  return stage.ask(officerOf(stage, item), 'POST', `/api/tasks/${application}.${item}/decision`, body, key)
}

/** What the bundle's smooth case fixes with this grant. */
function makesOf({ bundle }: Pick<Stage, 'bundle'>, item: string): { makes?: Readonly<Record<string, string>> } {
  const { walk } = getCase(`${bundle.id}/walks/granted.yaml`)
  const { makes = {} } = walk.steps.flatMap((step) => findGrant(step) ?? []).find((grant) => grant.item === item) ?? {}
  return Object.keys(makes).length > 0 ? { makes } : {}
}

export const correction = {
  decision: 'correction',
  says: '经营范围请按规范表述填写',
  fields: ['enterprise.scope'],
}
export const corrected = { form: { 'enterprise.scope': '软件开发；技术服务' } }

/** The applicant's answer to a correction. */
export const correct = ({ ask }: Stage, application: string, item: string, body: object = corrected) =>
  ask(applicant, 'POST', `/api/applications/${application}/corrections/${item}`, body)

export interface Seen {
  readonly status: string
  readonly items: readonly ItemView[]
  /** One licence over those of its items. */
  readonly licence?: { readonly number: string }
  readonly history: readonly { readonly what: string; readonly item?: string; readonly role: string }[]
}

/** What the applicant sees. */
export async function look({ ask }: Stage, application: string): Promise<Seen> {
  return (await ask(applicant, 'GET', `/api/applications/${application}`)).body as Seen
}

export const itemOf = ({ items }: Seen, id: string): ItemView | undefined => items.find((item) => item.id === id)

const patience = 20_000

/** Looks until the applicant sees it so; what was seen last, if that never comes. */
export async function until(stage: Stage, application: string, reached: (seen: Seen) => boolean): Promise<Seen> {
  const end = Date.now() + patience
  for (;;) {
    const seen = await look(stage, application)
    if (reached(seen) || Date.now() > end) return seen
    await sleep(20)
    await stage.quiet()
  }
}

export const untilItem = (stage: Stage, application: string, id: string, status: string) =>
  until(stage, application, (seen) => itemOf(seen, id)?.status === status)

/** Grants an item once it is open. */
export async function grant(stage: Stage, application: string, ...items: readonly string[]): Promise<void> {
  for (const item of items) {
    await untilItem(stage, application, item, 'open')
    const { status, body } = await decide(stage, application, item)
    if (status !== 200) throw new Error(`${item} was not granted: ${status} ${JSON.stringify(body)}`)
  }
}

/** Hands the finished application over; the answer. */
export async function handOver(stage: Stage, application: string): Promise<Reply> {
  await until(stage, application, ({ status }) => status === 'ready')
  return stage.ask(clerk, 'POST', `/api/deliveries/${application}`, { way: 'window', receiver: '张三', identity: true })
}

/** The kinds of everything that happened to the application. */
export async function kindsOf({ table }: Stage, application: string): Promise<readonly string[]> {
  const rows = (await table.query(entriesOf(application))) as readonly EntryRow[]
  return rows.map(({ entry }) => entry.kind)
}

export async function outboxOf({ table }: Stage): Promise<readonly OutboxRow[]> {
  return (await Promise.all(outboxes.map((box) => table.query(box)))).flat() as OutboxRow[]
}

import type { Principal } from '../../lib/application/may.ts'
import { publish } from '../../lib/desk/publish.ts'
import { invite } from '../../lib/desk/signing-in/first-links.ts'
import { answers, beginDraft, consent, form } from '../browser/newborn-draft.ts'
import { applicant, clerk, openPagesTown, type PagesTown } from '../browser/town.ts'
import { manyFields } from './many-fields.ts'
import { walkPart } from './walk-part.ts'

const supervisor: Principal = { role: 'supervisor', id: 'inspector' }

/** A town in which every page has something to show. */
export interface World {
  readonly town: PagesTown
  /** By what they are: a case's id, or what else stands in an address. */
  readonly ids: Readonly<Record<Thing, string>>
}

export type Thing =
  /** Begun online, half of its form filled. */
  | 'draft'
  /** Filed; every department has a task of it. */
  | 'submitted'
  /** An item's officer asks for a correction. */
  | 'corrected'
  /** The window asks for what is missing before it accepts. */
  | 'noticed'
  /** Filed online, waits for the window's acceptance. */
  | 'received'
  /** Begun at the window. */
  | 'intake'
  /** All results are there, to be handed over. */
  | 'ready'
  | 'delivered'
  /** Refused in part, delivered. */
  | 'refused'
  /** Has 300 fields in one section. */
  | 'broad'
  /** A task of an officer of public security. */
  | 'task'
  /** The secret of a link by which somebody sets a first password. */
  | 'link'

/** How many more cases fill the inbox. */
const others = 15

export async function openWorld(): Promise<World> {
  const town = await openPagesTown('bundles', { demo: true })
  const newborn = (walk: string, ends: string, steps?: number) =>
    walkPart(town, { bundle: 'newborn', walk, ends, steps })
  const catering = (ends: string, steps: number) =>
    walkPart(town, { bundle: 'catering', walk: 'completed-at-the-window', ends, steps })
  await empowerClerk(town)
  for (let i = 0; i < others; i++) await newborn('granted', 'in-progress', 0)
  const submitted = await newborn('granted', 'in-progress', 0)
  const ids = {
    submitted,
    task: `${submitted}.household-registration`,
    corrected: await newborn('corrected', 'in-progress', 3),
    ready: await newborn('granted', 'ready', 7),
    delivered: await newborn('granted', 'delivered'),
    refused: await newborn('refused', 'delivered'),
    received: await catering('checking', 0),
    noticed: await catering('correcting', 1),
    // One application may wait filled in half: a form of one's own is the newest.
    draft: await beginDraft(town, { 'mother.name': '李梅', 'child.name': '张小宝' }),
    intake: await takeIn(town),
    broad: await beginBroad(town),
    link: (await invite(town.product.ports, { role: 'clerk', hall: true }, '孙八')).link.replace('/first/', ''),
  }
  return { town, ids }
}

/** The delegations and trainings that acceptance at the window takes. */
async function empowerClerk(town: PagesTown): Promise<void> {
  const until = '2027-12-31'
  const { items } = await town.as(applicant)<{ items: { id: string; department: { id: string } }[] }>(
    'GET',
    '/api/bundles/catering',
  )
  const named = items.map(({ id }) => id)
  await town.as(supervisor)('PUT', `/api/clerks/${clerk.id}/qualifications`, { items: named, until })
  const delegation = { to: clerk.id, role: 'clerk', all: true, powers: ['accept'], until }
  for (const department of new Set(items.map((item) => item.department.id)))
    await town.as({ role: 'head', id: `head-${department}`, department })('POST', '/api/delegations', delegation)
}

async function takeIn(town: PagesTown): Promise<string> {
  const body = { bundle: 'newborn', answers, form: { ...form, ...consent }, way: 'window' }
  return (await town.as(clerk)<{ application: string }>('POST', '/api/intakes', body)).application
}

async function beginBroad(town: PagesTown): Promise<string> {
  await publish(town.product.ports, manyFields(300))
  const body = { bundle: 'many-fields', way: 'window' }
  return (await town.as(applicant)<{ application: string }>('POST', '/api/applications', body)).application
}

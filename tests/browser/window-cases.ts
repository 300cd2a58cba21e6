import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { grant } from '../../bin/walk/decision.ts'
import { dayOf, printDay } from '../../lib/rules/calendar/day.ts'
import { openNewbornCase, walkingOf } from './newborn-case.ts'
import { applicant, clerk, officerOf, type PagesTown } from './town.ts'

interface Walked {
  readonly answers: Readonly<Record<string, string>>
  readonly form: Readonly<Record<string, string>>
  readonly materials: readonly string[]
}

/** As the bundle's walk files it, on paper. */
function papersOf(bundle: string, walk = 'granted') {
  const text = readFileSync(`bundles/${bundle}/walks/${walk}.yaml`, 'utf8')
  const { answers, form, materials } = parse(text, { schema: 'failsafe' }) as Walked
  return { bundle, answers, form, materials, way: 'window' }
}

/** A marriage: the window accepts it. */
export const marriage = papersOf('marriage')

/** A restaurant of a chain: its food licence and fire check can be had on commitments, which are not made yet. */
export const chainRestaurant = papersOf('catering', 'committed')

/** Taken in at the window by the API, whole, for somebody without an account; its number. */
export async function takeIn(town: PagesTown, form = marriage.form, papers = marriage): Promise<string> {
  return (await town.as(clerk)<{ application: string }>('POST', '/api/intakes', { ...papers, form })).application
}

/** Filed online, whole; of `veterans` the originals are to be seen at the window. */
export async function fileOnline(town: PagesTown, bundle = 'marriage'): Promise<string> {
  const call = town.as(applicant)
  const { application } = await call<{ application: string }>('POST', '/api/applications', papersOf(bundle))
  await call('POST', `/api/applications/${application}/submission`)
  return application
}

/** The departments' delegations to the clerk and the clerk's training for a bundle, or for what of it is named. */
export async function empower({ as, time }: PagesTown, bundle: string, only?: readonly string[]): Promise<void> {
  const until = printDay(dayOf(time.now()) + 30)
  const { items } = await as(clerk)<{ items: readonly { id: string; department: { id: string } }[] }>(
    'GET',
    `/api/bundles/${bundle}`,
  )
  const chosen = items.filter(({ id }) => only === undefined || only.includes(id))
  const ids = chosen.map(({ id }) => id)
  const supervisor = { role: 'supervisor', id: 'supervisor' } as const
  await as(supervisor)('PUT', `/api/clerks/${clerk.id}/qualifications`, { items: ids, until })
  for (const department of new Set(chosen.map((item) => item.department.id)))
    await as({ role: 'head', id: `head-${department}`, department })('POST', '/api/delegations', {
      to: clerk.id,
      role: 'clerk',
      all: true,
      powers: ['accept'],
      until,
    })
}

/** What the window sees of a case that it follows. */
export const seeCase = (town: PagesTown, id: string) =>
  town.as(clerk)<{ status: string; materials: Record<string, { medium: string }>; form: Record<string, string> }>(
    'GET',
    `/api/applications/${id}`,
  )

/** A newborn case whose results have all come; those on paper are with their departments still, or with `here` at the window. */
export async function openReadyCase(town: PagesTown, here = true): Promise<string> {
  const { application, grant } = await openNewbornCase(town)
  await grant('birth-registration')
  await grant('birth-certificate', { 'child.birth_cert_no': 'Y410000001' })
  await grant('vaccination-certificate')
  await grant('household-registration', {
    'child.id_no': '410403202610080021',
    'child.hukou_addr': '平顶山市卫东区光明路 8 号',
  })
  await carry(town, application, here)
  return application
}

/** A marriage of which the check-up and the registration are granted, their paper is at the window, and the rest is under review. */
export async function openPartOfMarriage(town: PagesTown) {
  await empower(town, 'marriage')
  const application = await fileOnline(town)
  await town.as(clerk)('POST', `/api/acceptances/${application}`, {})
  const walking = await walkingOf(town, application, 'marriage')
  await grant(walking, { item: 'premarital-check', makes: {} })
  const registered = { 'marriage.marriage_no': 'J410403-2026-000123', 'marriage.married_on': '2026-11-23' }
  await grant(walking, { item: 'marriage-registration', makes: registered })
  await carry(town, application)
  return {
    application,
    /** Grants the rest, and brings its paper. */
    async finish() {
      for (const item of ['hukou-marital-change', 'spouse-migration', 'birth-registration'])
        await grant(walking, { item, makes: {} })
      await carry(town, application)
    },
  }
}

/** Takes what is granted on paper from its departments to the window. */
async function carry(town: PagesTown, application: string, here = true): Promise<void> {
  await town.product.run()
  interface Carried {
    readonly id: string
    readonly departmentId: string
    readonly carried: boolean
    readonly handedOver?: unknown
  }
  const { items } = await town.as(clerk)<{ items: readonly Carried[] }>('GET', `/api/deliveries/${application}`)
  for (const { id, departmentId } of items.filter(({ carried, handedOver }) => carried && !handedOver)) {
    await town.as(officerOf(departmentId))('POST', `/api/tasks/${application}.${id}/hand-over`)
    if (here) await town.as(clerk)('POST', `/api/deliveries/${application}/items/${id}/receipt`)
  }
}

/** What the window sees of results. */
export const seeDelivery = (town: PagesTown, id: string) =>
  town.as(clerk)<{
    status: string
    record: readonly { receiver?: string; tracking?: string; way: string; checked?: Record<string, string[]> }[]
  }>('GET', `/api/deliveries/${id}`)

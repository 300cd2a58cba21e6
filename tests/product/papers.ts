import type { Principal } from '../../lib/application/may.ts'
import type { Bundle, BundleItem, Commitment, Item } from '../../lib/bundle/model.ts'
import type { Reply } from '../../lib/desk/door.ts'
import { applicant, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

export const day = 86_400_000

export const supervisor: Principal = { role: 'supervisor', id: 'supervisor-1' }

/** The sample bundle with some of its items and materials made otherwise. */
export function papersBundle(
  changes: Readonly<Record<string, Partial<Item>>>,
  places: Readonly<Record<string, Partial<BundleItem>>> = {},
  id = 'sample',
): Bundle {
  const bundle = sampleBundle(Object.fromEntries(Object.keys(changes).map((item) => [item, places[item] ?? {}])), id)
  const items = Object.entries(bundle.catalogue.items).map(([id, item]) => [id, { ...item, ...changes[id] }] as const)
  const materials = [...new Set(items.flatMap(([, item]) => item.materials))]
  return {
    ...bundle,
    catalogue: {
      ...bundle.catalogue,
      items: Object.fromEntries(items),
      materials: Object.fromEntries(materials.map((material) => [material, { id: material, name: `材料${material}` }])),
    },
  }
}

/** The commitment of an item; checked after 10 natural days, put right within 5. */
export const pledge = (...replaces: readonly string[]): Commitment => ({
  content: '经营场所符合规定',
  requirements: ['场所安全'],
  liability: '撤销许可并记入信用记录',
  replaces,
  check: { days: 10, count: 'natural' },
  fix: { days: 5, count: 'natural' },
})

/** Saves and submits; the answer to the submission, and the application's number. */
export async function file(
  { ask }: Town,
  papers: Readonly<Record<string, unknown>> = {},
  who: Principal = applicant,
): Promise<{ application: string; reply: Reply }> {
  const body = { bundle: 'sample', form: { 'applicant.name': '张三' }, way: 'window', ...papers }
  const saved = await ask(who, 'POST', '/api/applications', body)
  if (saved.status !== 201) throw new Error(JSON.stringify(saved.body))
  const { application } = saved.body as { application: string }
  return { application, reply: await ask(who, 'POST', `/api/applications/${application}/submission`) }
}

/** The number of an application that was taken. */
export async function filed(town: Town, papers: Readonly<Record<string, unknown>> = {}, who: Principal = applicant) {
  const { application, reply } = await file(town, papers, who)
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return application
}

/** What its owner sees of an item. */
export async function seeItem({ ask }: Town, application: string, item: string, who: Principal = applicant) {
  const { body } = await ask(who, 'GET', `/api/applications/${application}`)
  const { items } = body as { items: readonly Readonly<Record<string, unknown>>[] }
  return items.find(({ id }) => id === item)
}

/** How its machine stands. */
export function runStatus({ product }: Town, application: string): unknown {
  return product.store.db.prepare('SELECT status FROM execution WHERE name = ?').get(application)?.status
}

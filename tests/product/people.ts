import { openProduct, type Product } from '../../lib/adapters/local/product.ts'
import type { Principal } from '../../lib/application/may.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { answer, type Reply } from '../../lib/desk/door.ts'
import { describeApi } from '../../lib/desk/openapi.ts'
import { publish } from '../../lib/desk/publish.ts'
import type { Language } from '../../lib/desk/words.ts'
import { createHold, type Described } from '../described.ts'

/** One for the process: what is compiled of the description serves every town. */
const hold = createHold(describeApi() as Described)

/**
 * The product in memory with some bundles published, and a door to it for every principal. Bugs are thrown at the test,
 * and so is an answer that is not what the API's description says.
 */
export async function openTown(...bundles: readonly Bundle[]) {
  const bugs: unknown[] = []
  let now = Date.UTC(2026, 10, 23, 1)
  const product: Product = openProduct({ clock: { now: () => now }, report: (bug) => bugs.push(bug) })
  for (const bundle of bundles) await publish(product.ports, bundle)
  await product.run()

  async function ask(
    principal: Principal,
    method: string,
    path: string,
    body?: unknown,
    requestId?: string,
    language: Language = 'en',
  ): Promise<Reply> {
    const { pathname, searchParams } = new URL(path, 'http://town')
    const reply = await answer(
      product.ports,
      { method, path: pathname, query: Object.fromEntries(searchParams), body, principal, requestId, language },
      (bug) => bugs.push(bug),
    )
    await product.engine.settled()
    await product.store.durable()
    if (bugs.length > 0) throw bugs[0]
    hold(method, path, reply)
    return reply
  }
  /** What time has brought about, and what the machine does about it. */
  async function sweep(): Promise<void> {
    await product.sweep()
    await product.engine.settled()
    await product.store.durable()
  }
  /** `forgive`: a bug that a test has provoked; gives what was reported since. */
  return { product, ask, forgive: () => bugs.splice(0), pass: (ms: number) => (now += ms), sweep }
}

export type Town = Awaited<ReturnType<typeof openTown>>

export const applicant: Principal = { role: 'applicant', id: 'zhang' }
export const stranger: Principal = { role: 'applicant', id: 'li' }
export const clerk: Principal = { role: 'clerk', id: 'window-1' }
export const supervisor: Principal = { role: 'supervisor', id: 'inspector' }
export const officerOf = (item: string): Principal => ({
  role: 'officer',
  id: `officer-${item}`,
  department: `office-${item}`,
})
/** Staff of the same office as the item's officer, each with a name. */
export const staffOf = (item: string, role: 'officer' | 'chief' | 'head', id: string): Principal => ({
  role,
  id,
  department: `office-${item}`,
})

/** A saved and submitted application of the bundle; its id. */
export async function submitted({ ask }: Town, bundle: string): Promise<string> {
  const saved = await ask(applicant, 'POST', '/api/applications', {
    bundle,
    form: { 'applicant.name': '张三' },
    way: 'window',
  })
  const { application } = saved.body as { application: string }
  const reply = await ask(applicant, 'POST', `/api/applications/${application}/submission`)
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return application
}

export const decide = (
  { ask }: Town,
  application: string,
  item: string,
  decision: unknown = { decision: 'granted' },
  requestId?: string,
) => ask(officerOf(item), 'POST', `/api/tasks/${application}.${item}/decision`, decision, requestId)

interface Seen {
  status: string
  items: {
    id: string
    status: string
    outcome?: string
    round: number
    because?: string
    certificate?: { number: string }
  }[]
}

/** What the applicant sees; items by id. */
export async function look({ ask }: Town, application: string) {
  const { body } = await ask(applicant, 'GET', `/api/applications/${application}`)
  const seen = body as Seen
  return { status: seen.status, items: Object.fromEntries(seen.items.map((item) => [item.id, item])) }
}

import type { Principal } from '../../lib/application/may.ts'
import type { Bundle, Item } from '../../lib/bundle/model.ts'
import { answer, type Reply } from '../../lib/desk/door.ts'
import type { Key, Ports, Row } from '../../lib/desk/ports.ts'
import { openTown } from '../product/people.ts'
import { sampleBundle } from '../product/sample-bundle.ts'
import { listed } from '../product/step-town.ts'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly session?: string
}

const form = {
  blank: { title: '表', says: [], lines: [{ id: 'name', name: '姓名' }], signs: [] },
  sample: { name: '张三' },
}

/** Two items of two departments, with all that can happen to them. */
function townBundle(id: string, items: readonly [string, string], accept?: Bundle['accept']): Bundle {
  const bundle = sampleBundle(Object.fromEntries(items.map((item) => [item, {}])), id)
  const { catalogue } = bundle
  const more: Partial<Item> = {
    elements: ['applicant.name', 'applicant.mobile'],
    materials: ['photo', 'deed', 'plan'],
    steps: [listed('hearing')],
    gaps: { materials: { plan: { days: 5, count: 'working' } }, onExpiry: 'withdrawn' },
  }
  const given = Object.entries(catalogue.items).map(([item, sample]): [string, Item] => [item, { ...sample, ...more }])
  const mobile = { id: 'applicant.mobile', name: '手机', type: 'phone', required: true } as const
  return {
    ...bundle,
    ...(accept && { accept }),
    catalogue: {
      ...catalogue,
      items: Object.fromEntries(given),
      elements: { ...catalogue.elements, 'applicant.mobile': mobile },
      materials: Object.fromEntries(['photo', 'deed', 'plan'].map((each) => [each, { id: each, name: each, ...form }])),
    },
  }
}

/** Quick, and no secret kept: only who may is asked here. */
const passwords: Ports['passwords'] = {
  hash: async (password) => `of ${password}`,
  verify: async (password, hash) => hash === `of ${password}`,
}

const identity: Ports['identity'] = {
  begin: async () => ({ url: 'https://identity.example.org/', verifier: 'v', nonce: 'n' }),
  end: async () => ({ failed: 'denied' }),
}

/** The desk as it is, for one request that leaves no trace: what it writes counts as written, and only it reads it again. */
function withoutTrace({ table, files, ...ports }: Ports): Ports {
  const written = new Map<string, Row | undefined>()
  const nameOf = ({ pk, sk }: Key) => JSON.stringify([pk, sk])
  return {
    ...ports,
    table: {
      get: async (key) => (written.has(nameOf(key)) ? written.get(nameOf(key)) : table.get(key)),
      query: (query) => table.query(query),
      transact: async (writes) => {
        for (const write of writes)
          if ('put' in write) written.set(nameOf(write.put), write.put)
          else if ('remove' in write) written.set(nameOf(write.remove), undefined)
        return { done: true }
      },
    },
    files: { get: (name) => files.get(name), put: async () => {} },
  }
}

/** A product with the bundles of two neighbourhoods, which have no department in common. */
export async function openRolesTown() {
  const counter = { by: 'counter' } as const
  const town = await openTown(
    townBundle('near', ['a', 'b']),
    townBundle('far', ['x', 'y']),
    townBundle('near-counter', ['a', 'b'], counter),
    townBundle('far-counter', ['x', 'y'], counter),
  )
  const { product } = town
  const ports: Ports = { ...product.ports, passwords, identity }
  const bugs: unknown[] = []
  const ask = async (from: Ports, principal: Principal, asked: Asked): Promise<Reply> => {
    const request = {
      query: {},
      body: undefined,
      ...asked,
      origin: 'https://town.example.org',
      browser: 'b'.repeat(43),
    }
    const reply = await answer(from, { ...request, principal, language: 'en' }, (bug) => bugs.push(bug))
    if (bugs.length > 0) throw bugs[0]
    return reply
  }
  return {
    town,
    ports,
    /** Done, with all that follows; its answer. Throws when it is refused. */
    async does<T>(principal: Principal, method: string, path: string, body?: unknown): Promise<T> {
      const { pathname, searchParams } = new URL(path, 'http://town')
      const asked = { method, path: pathname, query: Object.fromEntries(searchParams), body }
      const reply = await ask(ports, principal, asked)
      await product.engine.settled()
      await product.store.durable()
      if (reply.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(reply.body)}`)
      return reply.body as T
    },
    /** Only asked: nothing changes. */
    tries: (principal: Principal, asked: Asked): Promise<Reply> => ask(withoutTrace(ports), principal, asked),
  }
}

export type RolesTown = Awaited<ReturnType<typeof openRolesTown>>

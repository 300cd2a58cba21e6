import { afterAll, expect, test } from 'vitest'
import { openVirtualTown, type VirtualTown } from '../../bin/walk/virtual-town.ts'
import { walkCase } from '../../bin/walk/walk-case.ts'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import type { Principal } from '../../lib/application/may.ts'
import { findGrant, parseWalk, waits } from '../../lib/bundle/walk.ts'

const bugs: unknown[] = []
const open = () =>
  openVirtualTown({ bundles: 'bundles', from: Date.UTC(2026, 10, 23, 1), report: (bug) => bugs.push(bug) })
const shared = await open()
afterAll(() => shared.close())

const files = readBundleFiles('bundles')
const bundles = files.filter(({ file }) => file.endsWith('/bundle.yaml')).map(({ file }) => file.split('/')[0] ?? '')
const applicant: Principal = { role: 'applicant', id: 'walker' }

function readWalk(bundle: string) {
  const source = files.find(({ file }) => file === `${bundle}/walks/granted.yaml`)
  const read = source && parseWalk(source)
  if (!read || !('walk' in read)) throw new Error(`${bundle} has no walk that is granted`)
  return read.walk
}

interface Notice {
  readonly unanswered: readonly string[]
  readonly items: readonly { readonly id: string }[]
  readonly fields: readonly { readonly id: string; readonly name: string; readonly items: readonly string[] }[]
  readonly materials: readonly { readonly id: string; readonly name: string; readonly items: readonly string[] }[]
}

interface Case {
  readonly status: string
  readonly items: readonly { readonly id: string; readonly status: string }[]
  readonly history: readonly { readonly what: string; readonly role: string }[]
  readonly form: Readonly<Record<string, string>>
}

/** Walks the bundle's case in which all is granted, and tells what the applicant did for it and has of it. */
async function walked(town: VirtualTown, bundle: string) {
  const walk = readWalk(bundle)
  const acts: string[] = []
  let application = ''
  const as: VirtualTown['as'] = (principal) => async (method, path, body) => {
    const answer = await town.as(principal)<never>(method, path, body)
    if (principal.role === 'applicant' && method !== 'GET') acts.push(`${method} ${path}`)
    if (path === '/api/applications') application = (answer as { application: string }).application
    return answer
  }
  const mine = town.as(applicant)
  const notice = await mine<Notice>('GET', `/api/bundles/${bundle}/notice?${new URLSearchParams(walk.answers)}`)
  expect(await walkCase(walk, { as, time: town.time, bundle, show: () => undefined })).toEqual([])
  const seen = await mine<Case>('GET', `/api/applications/${application}`)
  const { receipts } = await mine<{ receipts: { kind: string }[] }>('GET', `/api/applications/${application}/receipts`)
  const all = await mine<readonly { application: string; bundle: string }[]>('GET', '/api/applications')
  const cases = all.filter((each) => each.bundle === bundle).map((each) => each.application)
  const made = walk.steps.flatMap((step) => Object.keys(findGrant(step)?.makes ?? {}))
  return { notice, acts, made, application, cases, seen, count: countOf(seen, receipts) }
}

const countOf = ({ history }: Case, receipts: readonly { kind: string }[]) => ({
  events: (...what: string[]) => history.filter((entry) => what.includes(entry.what)).length,
  documents: (kind: string) => receipts.filter((receipt) => receipt.kind === kind).length,
})

const twice = (names: readonly string[]) => names.filter((name, n) => names.indexOf(name) !== n)

test('there are thirteen bundles to be walked', () => {
  expect(bundles).toHaveLength(13)
})

test.each(bundles)(
  'BND-01 %s: told once, one form, one set of materials, accepted once, one number, handed over once',
  async (bundle) => {
    const own = waits(readWalk(bundle))
    const town = own ? await open() : shared
    try {
      const { notice, acts, made, application, cases, seen, count } = await walked(town, bundle)
      const applying = seen.items.filter(({ status }) => status !== 'not-applicable').map(({ id }) => id)
      // 一次告知: one notice tells of every item, and nothing is asked for afterwards.
      expect(notice.unanswered).toEqual([])
      expect(notice.items.map(({ id }) => id).sort()).toEqual([...applying].sort())
      expect(count.events('correction-noticed', 'correction-requested')).toBe(0)
      // 一表申请: each field once, and all that was filled in is of this one form.
      expect(twice(notice.fields.map(({ id }) => id))).toEqual([])
      const told = [...notice.fields.map(({ id }) => id), ...made]
      expect(Object.keys(seen.form).filter((id) => !told.includes(id))).toEqual([])
      // 一套材料: each once, by whatever name.
      expect(twice(notice.materials.map(({ id }) => id))).toEqual([])
      expect(twice(notice.materials.map(({ name }) => name))).toEqual([])
      expect(count.documents('materials')).toBe(1)
      // 一窗（端）受理: one act for all departments.
      expect(count.events('accepted')).toBe(1)
      expect(count.documents('accepted')).toBe(1)
      // 一网办理: saved and submitted, under one number; nothing else was to be done.
      expect(acts).toEqual(['POST /api/applications', `POST /api/applications/${application}/submission`])
      expect(cases).toEqual([application])
      // 一次办好: everything in one delivery.
      expect(count.events('issued', 'delivered')).toBe(1)
      expect(count.documents('delivery')).toBe(1)
      expect(seen.status).toBe('delivered')
      expect(bugs).toEqual([])
    } finally {
      if (own) town.close()
    }
  },
)

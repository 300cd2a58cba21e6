import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadBundles } from '../../lib/bundle/load.ts'
import { applicant, openTown } from './people.ts'

const folder = fileURLToPath(new URL('../../bundles/', import.meta.url))
const { bundles } = loadBundles(
  globSync('**/*.yaml', { cwd: folder }).map((file) => ({ file, text: readFileSync(folder + file, 'utf8') })),
)

interface Notice {
  unanswered: string[]
  items: { id: string; after: string[] }[]
  fields: { id: string; items: string[] }[]
  materials: { id: string; items: string[] }[]
  made: { id: string; items?: string[]; by: string }[]
  madeFields: { id: string; items: string[]; by: string }[]
  exemptFields: { id: string; items: string[] }[]
}

async function openShown() {
  const { ask } = await openTown(...bundles.map(({ bundle }) => bundle))
  return async (bundle: string, answers: Readonly<Record<string, string>>) => {
    const reply = await ask(applicant, 'GET', `/api/bundles/${bundle}/notice?${new URLSearchParams(answers)}`)
    expect(reply.status).toBe(200)
    return reply.body as Notice
  }
}

test('BND-11 whoever employs nobody yet finds no enrolment in the items, the form or the materials', async () => {
  const show = await openShown()
  const others = { invoices: 'yes', account: 'yes' }
  const enrolments = ['employee-enrolment', 'employee-medical-insurance', 'housing-fund-registration']
  const employing = await show('company', { ...others, employees: 'yes' })
  const alone = await show('company', { ...others, employees: 'no' })
  const fields = (notice: Notice) => notice.fields.map(({ id }) => id)
  const named = (notice: Notice) => new Set([...notice.fields, ...notice.materials].flatMap(({ items }) => items))

  expect(employing.items.map(({ id }) => id)).toEqual(expect.arrayContaining(enrolments))
  expect(fields(employing)).toEqual(expect.arrayContaining(['enterprise.staff_count', 'enterprise.fund_ratio']))
  expect(alone.items.filter(({ id }) => enrolments.includes(id))).toEqual([])
  expect(fields(alone)).not.toContain('enterprise.staff_count')
  expect(fields(alone)).not.toContain('enterprise.fund_ratio')
  expect(enrolments.filter((item) => named(alone).has(item))).toEqual([])
})

test('BND-16 every combination of answers gives items, form and materials that fit each other', async () => {
  const show = await openShown()
  for (const { bundle } of bundles) {
    const combinations = bundle.situations.reduce<Record<string, string>[]>(
      (all, { id, answers }) => all.flatMap((given) => answers.map((answer) => ({ ...given, [id]: answer.id }))),
      [{}],
    )
    for (const answers of combinations) {
      const notice = await show(bundle.id, answers)
      const items = new Set(notice.items.map(({ id }) => id))
      expect(items.size).toBeGreaterThan(0)
      expect(notice.unanswered).toEqual([])
      // Nothing is asked for an item that does not apply, and everything that an item needs is asked, made or on file.
      for (const { items: asking } of [...notice.fields, ...notice.materials])
        expect(asking.filter((id) => !items.has(id))).toEqual([])
      for (const { by } of [...notice.made, ...notice.madeFields]) expect(items.has(by)).toBe(true)
      for (const { after } of notice.items) expect(after.filter((id) => !items.has(id))).toEqual([])
      for (const id of items) expect(coverOf(notice, id)).toEqual(new Set(bundle.catalogue.items[id]?.elements))
    }
  }
})

const coverOf = ({ fields, madeFields, exemptFields }: Notice, item: string) =>
  new Set([...fields, ...madeFields, ...exemptFields].flatMap(({ id, items }) => (items.includes(item) ? [id] : [])))

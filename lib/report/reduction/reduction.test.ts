import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadBundles } from '../../bundle/load.ts'
import type { Bundle } from '../../bundle/model.ts'
import { fixture } from '../../check/fixture.ts'
import { coverageOf } from './coverage.ts'
import { linesOf } from './lines.ts'
import { printReductions } from './print-reductions.ts'
import { cut, fullReduction, reductionOf } from './reduction.ts'
import { printReductionsPage } from './reductions-page.ts'
import { judgeTargets } from './targets.ts'

const load = (files: Readonly<Record<string, string>>) =>
  loadBundles(Object.entries(files).map(([file, text]) => ({ file, text })))
const bundleOf = (files: Readonly<Record<string, string>>): Bundle => {
  const bundle = load(files).bundles[0]?.bundle
  if (!bundle) throw new Error('no bundle')
  return bundle
}
const c = 'catalogue/all.yaml'
/** The card asks for a name too and costs something; the household page must be fetched in person. */
const catalogue = fixture[c]
  .replace(
    'name: 社会保障卡,',
    'name: 社会保障卡, elements: [child.name], visits: 2, fee: { yuan: 12.5, basis: 某价格通知 },',
  )
  .replace(
    'name: 户口登记,',
    'name: 户口登记, high-frequency: true, in-person: { says: 户主到场, basis: 《户口登记条例》第七条 },',
  )
const one = bundleOf({ ...fixture, [c]: catalogue })

test('KPI-06 visits, steps, days and fees of the items one by one stand against those of the bundle', () => {
  const { separate, together, items, departments } = reductionOf(one, { card: 'yes' })
  expect([items, departments]).toEqual([3, 2])
  // Three items of five steps each: filing, acceptance, review, decision, result; side by side the middle two are passed once.
  expect([separate.steps, together.steps]).toEqual([15, 5])
  // 1 + 3 + 2 days one after the other; reviews begin together, so the longest promise rules.
  expect([separate.days, together.days]).toEqual([
    { working: 6, natural: 0 },
    { working: 3, natural: 0 },
  ])
  expect([separate.visits, together.visits]).toEqual([4, 2])
  expect([separate.yuan, together.yuan]).toEqual([12.5, 12.5])
  // Name, sex + name + name against name and sex.
  expect([separate.fields, together.fields]).toEqual([4, 2])
  expect([separate.forms, together.forms]).toEqual([3, 1])
})

test('KPI-01 materials against the baseline of the items one by one: what is shared or made inside is not handed in', () => {
  const { separate, together } = reductionOf(one, { card: 'yes' })
  // Identity cards, and the proof of birth that the first item makes for the second.
  expect([separate.materials, together.materials]).toEqual([2, 1])
  expect(cut(2, 1)).toBe(0.5)
  const materials = linesOf({ separate, together }).find(({ en }) => en === 'Materials')
  expect(materials).toEqual({ what: '材料', en: 'Materials', before: '2', now: '1', cut: 0.5 })
  // A half less reaches the target of 2018 and not that of 2019.
  const [first, second] = judgeTargets([fullReduction(one)])
  expect([first?.reached, first?.of, second?.reached, second?.short]).toEqual([1, 1, 0, ['新生儿出生']])
})

test('an item that begins after results adds its days to theirs; steps that stop the clock are added', () => {
  const waiting = {
    ...fixture,
    [c]: catalogue,
    'newborn/bundle.yaml': fixture['newborn/bundle.yaml'].replaceAll('after: [', 'begins: after-results\n    after: ['),
  }
  expect(reductionOf(bundleOf(waiting), { card: 'yes' }).together.days).toEqual({ working: 6, natural: 0 })
  const published = catalogue.replace(
    'legal-limit: { days: 5 },',
    'legal-limit: { days: 5 }, steps: [{ kind: publicity, basis: 《某条例》第一条, limit: { days: 20, count: natural }, required: true, stops-by: 《某条例》第一条 }],',
  )
  expect(reductionOf(bundleOf({ ...fixture, [c]: published }), { card: 'no' }).together.days).toEqual({
    working: 3,
    natural: 20,
  })
})

test('the answers by which most items apply are compared; conditions that exclude each other are never added up', () => {
  expect(fullReduction(one).answers).toEqual({ card: 'yes' })
  expect(fullReduction(one).items).toBe(3)
})

test('BND-05 coverage is the share of frequent items that are in a bundle, and names the missing', () => {
  const frequent = catalogue.replace('name: 诊所许可\n', 'name: 诊所许可\n    high-frequency: true\n')
  const loaded = load({ ...fixture, [c]: frequent })
  const bundles = loaded.bundles.map(({ bundle }) => bundle)
  const coverage = coverageOf(loaded.catalogue.items.values(), bundles)
  expect(coverage).toEqual({ all: 2, covered: 1, share: 0.5, missing: [{ id: 'clinic', name: '诊所许可' }] })
  expect(coverageOf(loaded.catalogue.items.values(), []).share).toBe(0)
  expect(printReductions({ reductions: [fullReduction(one)], coverage })).toContain(
    '高频事项覆盖率 1/2（50 %）；尚未纳入：诊所许可',
  )
})

test('the page of the report stands alone and escapes what designers write', () => {
  const hostile = { ...one, name: '<script>alert(1)</script>' }
  const page = printReductionsPage({
    reductions: [fullReduction(hostile)],
    coverage: { all: 1, covered: 0, share: 0, missing: [{ id: 'x', name: '<img src=x onerror=alert(1)>' }] },
  })
  expect(page).not.toMatch(/<script|<img|https?:/)
  expect(page).toContain('&lt;script&gt;')
})

test('every bundle of the product asks for less than its items one by one', () => {
  const folder = fileURLToPath(new URL('../../../bundles/', import.meta.url))
  const sources = globSync('**/*.yaml', { cwd: folder }).map((file) => ({
    file,
    text: readFileSync(folder + file, 'utf8'),
  }))
  for (const { bundle } of loadBundles(sources).bundles)
    for (const measure of ['steps', 'fields', 'forms', 'visits', 'materials'] as const) {
      const { separate, together } = fullReduction(bundle)
      expect(together[measure], `${bundle.id} ${measure}`).toBeLessThan(separate[measure])
    }
})

import { expect, test } from 'vitest'
import { combine } from '../../lib/application/form.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Bundle, Item } from '../../lib/bundle/model.ts'
import { warnOfBundles } from '../../lib/check/check.ts'
import { fixture } from '../../lib/check/fixture.ts'
import { flowSheetOf } from '../../lib/report/guide/flow-sheet.ts'
import { fileName, guideFiles } from '../../lib/report/guide/folder.ts'
import { guideOf } from '../../lib/report/guide/guide.ts'
import { noticeOf } from '../../lib/report/guide/notice.ts'
import { numberOf, sheetDigest } from '../../lib/report/guide/number.ts'
import { textOf } from '../../lib/report/guide/phrase.ts'
import { readAnswers } from '../../lib/report/guide/read-answers.ts'
import type { Section } from '../../lib/report/guide/sheet.ts'
import { printSheetPage } from '../../lib/report/guide/sheet-page.ts'
import { printSheetText } from '../../lib/report/guide/sheet-text.ts'
import { findCases } from '../../lib/rules/cases.ts'
import { findApplicable } from '../../lib/rules/plan.ts'
import { productBundle, productBundles } from './product-bundles.ts'

const bundles = productBundles()
const newborn = productBundle('newborn')

/** What is said under each label and caption of a section. */
function toldIn({ blocks }: Section): ReadonlyMap<string, readonly string[]> {
  return new Map(
    blocks.flatMap((block): [string, readonly string[]][] => {
      if ('rows' in block)
        return block.rows.map(({ label, lines }) => [textOf(label, 'zh'), lines.map((line) => textOf(line, 'zh'))])
      return 'cells' in block
        ? [[textOf(block.caption, 'zh'), block.cells.map(([first]) => (first ? textOf(first, 'zh') : ''))]]
        : []
    }),
  )
}

/** 003 三.6 and 000 §2: what a guide must say of every item. */
const mandatory = ['事项编码', '办理部门', '事项类型', '办理方式', '设定依据', '适用情形', '受理条件', '法定时限']
const more = ['承诺时限', '收费', '办理结果', '单独办理到现场次数', '申请材料', '填写内容', '办理流程']

test('CAT-09 no guide of a published item has an empty mandatory field: basis, process, limits, fee, conditions, materials, result', () => {
  for (const bundle of bundles) {
    const sections = guideOf(bundle).sections
    const items = sections.filter(({ id }) => id.startsWith('item-'))
    expect(items).toHaveLength(bundle.items.length)
    for (const section of items) {
      const told = toldIn(section)
      for (const label of [...mandatory, ...more]) {
        const lines = told.get(label)
        expect(lines?.length, `${bundle.id} ${section.id} ${label}`).toBeGreaterThan(0)
        expect(
          lines?.filter((line) => line === ''),
          `${bundle.id} ${section.id} ${label}`,
        ).toEqual([])
      }
    }
    const where = toldIn(sections.find(({ id }) => id === 'centre') ?? { id: '', title: own, level: 2, blocks: [] })
    expect([...where.keys()]).toEqual(['办理窗口', '地址', '办公时间', '咨询', '投诉'])
    expect([...where.values()].flat().filter((line) => line.includes('尚未公布'))).toEqual([])
  }
})
const own = { zh: '', en: '', parts: [] }

test('a catalogue without a centre is told that its guides cannot say where; with one it is not', () => {
  const c = 'catalogue/all.yaml'
  const warned = (text: string) => {
    const files = Object.entries({ ...fixture, [c]: text }).map(([file, text]) => ({ file, text }))
    const loaded = loadBundles(files)
    expect(loaded.problems).toEqual([])
    return warnOfBundles(loaded).filter(({ says }) => says.startsWith('The guide'))
  }
  expect(warned(fixture[c])).toMatchObject([{ severity: 'warning', fix: expect.stringContaining('centre:') }])
  const centre = 'centre: { name: 大厅, address: 一号, hours: 工作日, consult: "12345", complain: "12345" }'
  expect(warned(`${centre}\n${fixture[c]}`)).toEqual([])
})

test('a notice names exactly what applies to the answers, and exactly what the combined form asks', () => {
  for (const bundle of bundles.filter(({ id }) => ['newborn', 'catering', 'marriage'].includes(id)))
    for (const answers of findCases(bundle)) {
      const plan = findApplicable(bundle, answers).items
      const told = (id: string) =>
        noticeOf(bundle, answers)
          .sections.find((section) => section.id === id)
          ?.blocks.flatMap((block) =>
            'cells' in block ? block.cells.map((row) => row.map((cell) => textOf(cell, 'zh'))) : [],
          )
      const { papers, fields, made, exempt, madeFields, exemptFields } = combine(bundle, plan)
      const applying = bundle.items.filter(({ item }) => plan[item])
      expect(told('items')?.map(([, name]) => name)).toEqual(
        applying.map(({ item }) => bundle.catalogue.items[item]?.name),
      )
      expect(told('materials')?.map(([name]) => name)).toEqual(papers.map(({ material }) => material.name))
      expect(told('fields')?.map(([name]) => name)).toEqual(fields.map(({ element }) => element.name))
      expect(told('spared')).toHaveLength([made, exempt, madeFields, exemptFields].flat().length)
    }
})

test('a notice without all answers says which questions are open, and counts no answer to what is not asked', () => {
  const text = printSheetText(noticeOf(newborn, {}), 'zh')
  expect(text.match(/尚未回答/g)).toHaveLength(newborn.situations.length)
  expect(sheetDigest(noticeOf(newborn, { nothing: 'yes' }))).toBe(sheetDigest(noticeOf(newborn, {})))
})

test('sheets are numbered by their content: equal content, equal number; another answer or promise, another number', () => {
  const [first = {}, second = {}] = findCases(newborn)
  expect(numberOf(noticeOf(newborn, first))).toMatch(/^GZ-[0-9A-F]{12}$/)
  expect(numberOf(noticeOf(productBundle('newborn'), first))).toBe(numberOf(noticeOf(newborn, first)))
  expect(numberOf(noticeOf(newborn, second))).not.toBe(numberOf(noticeOf(newborn, first)))
  const id = newborn.items[0]?.item ?? ''
  const faster = changed(newborn, id, (item) => ({ ...item, promise: { days: 77, count: 'working' } }))
  expect(numberOf(guideOf(faster))).not.toBe(numberOf(guideOf(newborn)))
})

const changed = (bundle: Bundle, id: string, change: (item: Item) => Item): Bundle => {
  const item = bundle.catalogue.items[id]
  if (!item) throw new Error(`no item ${id}`)
  return { ...bundle, catalogue: { ...bundle.catalogue, items: { ...bundle.catalogue.items, [id]: change(item) } } }
}

test('CAT-11 the chart and the list beside it change whenever the process changes, of the bundle and of an item', () => {
  const page = (bundle: Bundle) => printSheetPage(flowSheetOf(bundle), { lang: 'zh' })
  const svgs = (text: string) => text.match(/<svg[\s\S]*?<\/svg>/g) ?? []
  const before = page(newborn)
  expect(svgs(before)).toHaveLength(1 + newborn.items.length)
  const [first, second] = newborn.items
  if (!first || !second) throw new Error('two items')
  const id = first.item
  const survey = {
    kind: 'site-survey',
    basis: '《某法》第一条',
    limit: { days: 3, count: 'working' },
    required: true,
    officers: 2,
  } as const
  const changes: Readonly<Record<string, Bundle>> = {
    waits: {
      ...newborn,
      items: newborn.items.map((each) =>
        each === second ? { ...each, after: [] } : each === first ? { ...each, after: [second.item] } : each,
      ),
    },
    begins: {
      ...newborn,
      items: newborn.items.map((each) => (each.after.length > 0 ? { ...each, begins: 'after-results' } : each)),
    },
    department: changed(newborn, id, (item) => ({ ...item, department: 'taxation' })),
    step: changed(newborn, id, (item) => ({ ...item, steps: [survey] })),
    reviews: changed(newborn, id, (item) => ({ ...item, decides: [], reviews: ['compliance', 'technical'] })),
    countersign: changed(newborn, id, (item) => ({ ...item, countersign: true })),
    acceptance: { ...newborn, accept: { by: 'counter' } },
    fewer: { ...newborn, items: newborn.items.slice(0, -1) },
  }
  for (const [what, bundle] of Object.entries(changes)) {
    const after = page(bundle)
    expect(svgs(after), what).not.toEqual(svgs(before))
    expect(after.match(/<ol>[\s\S]*?<\/ol>/g), what).not.toEqual(before.match(/<ol>[\s\S]*?<\/ol>/g))
    expect(sheetDigest(flowSheetOf(bundle)), what).not.toBe(sheetDigest(flowSheetOf(newborn)))
  }
})

test('the chart of a combination of answers leaves out what does not apply', () => {
  const page = (answers?: Readonly<Record<string, string>>) =>
    printSheetPage(flowSheetOf(newborn, answers), { lang: 'zh' })
  const svg = (text: string) => text.match(/<svg[\s\S]*?<\/svg>/)?.[0] ?? ''
  const [some = {}] = findCases(newborn).filter((answers) =>
    Object.values(findApplicable(newborn, answers).items).includes(false),
  )
  const { items } = findApplicable(newborn, some)
  for (const { item } of newborn.items) {
    const name = newborn.catalogue.items[item]?.name ?? ''
    // Long names are broken into lines; the description holds them whole.
    expect([item, svg(page()).includes(name), svg(page(some)).includes(name)]).toEqual([item, true, items[item]])
  }
})

test('the folder of a bundle has safe names, links that lead to its files, and all combinations of answers', () => {
  const files = [...guideFiles(productBundle('marriage'), 'zh')]
  const paths = files.map(({ path }) => path)
  expect(paths).toHaveLength(3 + 2 * 16 + 1)
  expect(paths.filter((path) => !/^(notices\/|flows\/)?[a-z0-9_-]{1,110}\.(html|svg)$/.test(path))).toEqual([])
  const index = files.find(({ path }) => path === 'index.html')?.text ?? ''
  const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, to = '']) => to)
  expect(links.filter((to) => !paths.includes(to))).toEqual([])
  expect(links).toHaveLength(2 + 2 * 16)
  expect(index).toContain('共 16 种情形')
  expect(fileName({})).toBe('all.html')
  expect(fileName(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`question-${i}`, 'yes'])))).toMatch(
    /^answers-[0-9a-f]{16}\.html$/,
  )
})

test('more combinations than can be written are told in a sentence', () => {
  const situations = Array.from({ length: 13 }, (_, i) => ({
    id: `q${i}`,
    ask: `第${i}问？`,
    answers: [
      { id: 'yes', name: '是' },
      { id: 'no', name: '否' },
    ],
  }))
  const many = { ...newborn, situations, items: newborn.items.slice(0, 1) }
  const files = [...guideFiles(many, 'zh')]
  expect(files.find(({ path }) => path === 'index.html')?.text).toContain('情形组合超过 4096 种，这里只列出其中 1 种')
})

test('answers are read as written; what is wrong is told with what was probably meant', () => {
  const read = (text: string) => readAnswers(newborn, text)
  expect(read('insure=yes, card=no')).toEqual({ answers: { insure: 'yes', card: 'no' } })
  expect(read('')).toEqual({ answers: {} })
  expect(read('insur=yes')).toMatchObject({
    problems: [{ at: 'insur', wrong: 'not-asked', fix: 'Did you mean "insure"?' }],
  })
  expect(read('insure=yess')).toMatchObject({ problems: [{ wrong: 'not-a-choice', fix: 'Did you mean "yes"?' }] })
  expect(read('insure=yes,insure=no')).toMatchObject({ problems: [{ wrong: 'repeated' }] })
  expect(read('insure,=,__proto__=yes,constructor=x,a=b=c')).toMatchObject({ problems: [{}, {}, {}, {}, {}] })
})

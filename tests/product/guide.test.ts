import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { answerHttp } from '../../lib/desk/http.ts'
import { guideOf } from '../../lib/report/guide/guide.ts'
import { textOf } from '../../lib/report/guide/phrase.ts'
import { findCases } from '../../lib/rules/cases.ts'
import { productBundle, productBundles } from '../report/product-bundles.ts'
import { applicant, clerk, officerOf, openTown, supervisor, type Town } from './people.ts'
import { library, openPublished, published, sources } from './publishing-town.ts'

const digestOf = (page: string) => /<meta name="digest" content="([0-9a-f]{64})">/.exec(page)?.[1]

async function open({ ask }: Town, bundle: string, query = '', who: Principal = anyone): Promise<string> {
  const reply = await ask(who, 'GET', `/api/bundles/${bundle}/guide${query}`)
  expect(reply).toMatchObject({ status: 200, gives: 'html' })
  return reply.body as string
}

test('CAT-10 the same page under the same digest for the portal, the window, staff and the printed folder, in every kind', async () => {
  const bundle = productBundle('newborn')
  const town = await openTown(bundle)
  const [answers = {}] = findCases(bundle)
  const asked = Object.entries(answers)
    .map(([id, answer]) => `${id}=${answer}`)
    .join(',')
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-guide-'))
  try {
    const printed = spawnSync(process.execPath, ['bin/onevisit.ts', 'guide', 'newborn', '--out', folder], {
      encoding: 'utf8',
    })
    expect([printed.status, printed.stderr]).toEqual([0, ''])
    const notice = `notices/${Object.entries(answers)
      .map((pair) => pair.join('-'))
      .join('_')}.html`
    const kinds = { '?kind=guide': 'guide.html', '?kind=flow': 'flow.html', [`?kind=notice&answers=${asked}`]: notice }
    for (const [query, file] of Object.entries(kinds)) {
      const everywhere = new Set<string>()
      for (const who of [anyone, applicant, clerk, officerOf('birth'), supervisor])
        everywhere.add(await open(town, 'newborn', query, who))
      const [page = '', ...others] = everywhere
      expect(others).toEqual([])
      expect(digestOf(page)).toMatch(/^[0-9a-f]{64}$/)
      expect(digestOf(await open(town, 'newborn', `${query}&lang=en`))).toBe(digestOf(page))
      expect(digestOf(readFileSync(join(folder, file), 'utf8'))).toBe(digestOf(page))
    }
    const text = spawnSync(process.execPath, ['bin/onevisit.ts', 'guide', 'newborn', '--answers', asked], {
      encoding: 'utf8',
    })
    const page = await open(town, 'newborn', `?kind=notice&answers=${asked}`)
    const number = /GZ-[0-9A-F]{12}/
    expect(number.exec(text.stdout)?.[0]).toBe(number.exec(page)?.[0])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('CAT-10 by HTTP it is a page whose own style alone is let in', async () => {
  const { product } = await openTown(productBundle('newborn'))
  const request = {
    method: 'GET',
    path: '/api/bundles/newborn/guide',
    query: 'kind=flow&lang=en',
    headers: {},
    body: new Uint8Array(),
    who: () => anyone,
  }
  const { status, headers, body } = await answerHttp(product.ports, request, (bug) => {
    throw bug
  })
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; frame-ancestors 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='$/,
  )
  expect(String(body).match(/<style>/g)).toHaveLength(1)
  expect(body).not.toMatch(/ style="/)
})

test('CAT-01 guide, notice and chart show a new version in the second in which it is published', async () => {
  const town = await openPublished()
  const queries = ['?kind=guide', '?kind=notice', '?kind=flow']
  const pages = () => Promise.all(queries.map((query) => open(town, 'inn', query)))
  const before = await pages()
  for (const page of before) expect(page).toContain('已发布版本 1')
  await published(town, sources(library({ 'catalogue/all.yaml': ['name: 消防检查', 'name: 消防安全检查'] })))
  const after = await pages()
  for (const [index, page] of after.entries()) {
    expect(page).toContain('已发布版本 2')
    expect([page.includes('消防安全检查'), page.includes('消防检查')]).toEqual([true, false])
    expect(digestOf(page)).not.toBe(digestOf(before[index] ?? ''))
  }
})

test('CAT-09 every guide that the product serves names basis, process, limits and fee of each item, and leaves no line empty', async () => {
  const bundles = productBundles()
  const town = await openTown(...bundles)
  for (const bundle of bundles)
    for (const lang of ['zh', 'en']) {
      const page = await open(town, bundle.id, `?lang=${lang}`)
      const sections = page.match(/<section id="item-[\s\S]*?<\/section>/g) ?? []
      expect(sections).toHaveLength(bundle.items.length)
      const labels =
        lang === 'zh'
          ? ['设定依据', '办理流程', '法定时限', '承诺时限', '收费']
          : ['Basis', 'Process', 'Legal limit', 'Promised', 'Fee']
      for (const section of sections)
        for (const label of labels) expect(section).toMatch(new RegExp(`<(th scope="row"|caption)>${label}<`))
      expect(page).not.toMatch(
        /<(td|th|li|caption|h[12])[^>]*>(<span[^>]*>)?\s*(<\/span>)?<\/(td|th|li|caption|h[12])>/,
      )
    }
})

test('CAT-11 the chart that people open is that of the process in force: a new step is in it as soon as it is published', async () => {
  const town = await openPublished()
  const chart = async () => (await open(town, 'inn', '?kind=flow')).match(/<svg[\s\S]*?<\/svg>/g) ?? []
  const before = await chart()
  expect(before).toHaveLength(3)
  const step =
    'steps:\n      - { kind: technical-review, basis: 《消防法》第十六条, limit: { days: 2 } }\n    points: {'
  await published(town, sources(library({ 'catalogue/all.yaml': ['points: {', step] })))
  const after = await chart()
  expect([before.join().includes('技术审查'), after.join().includes('技术审查')]).toEqual([false, true])
  await published(
    town,
    sources(
      library({ 'inn/bundle.yaml': ['  - item: health-check', '  - item: health-check\n    after: [fire-check]'] }),
    ),
  )
  const [whole] = await chart()
  expect(whole).not.toBe(after[0])
  expect(whole).toContain('class="way result"')
})

test('CAT-06 the guides of two districts for the same items differ in nothing but what is local', () => {
  const linesOf = (region: string) =>
    guideOf(productBundle('catering', region)).sections.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) => {
        if ('rows' in block)
          return block.rows.map(({ label, lines }) => [
            `${id} ${textOf(label, 'zh')}`,
            lines.map((line) => textOf(line, 'zh')).join(),
          ])
        return 'cells' in block ? [[`${id} ${textOf(block.caption, 'zh')}`, JSON.stringify(block.cells)]] : []
      }),
    )
  const [city, county] = [linesOf('410400'), linesOf('410403')]
  const differing = city.flatMap(([label, told], index) => (county[index]?.[1] === told ? [] : [label]))
  expect(county.map(([label]) => label)).toEqual(city.map(([label]) => label))
  // The promise, where it is said again, and what it saves; and where one goes.
  expect(
    differing.filter(
      (label) => !/^centre | (承诺时限|办理流程|与逐件单办相比（办理事项最多的情形）|整体承诺时限)$/.test(label ?? ''),
    ),
  ).toEqual([])
  expect(differing).toContain('item-food-licence 承诺时限')
})

test('what is asked wrongly is refused with its place, and nothing of it comes back as a page', async () => {
  const town = await openTown(productBundle('newborn'))
  const ask = async (query: string) => {
    const { status, body } = await town.ask(anyone, 'GET', `/api/bundles/newborn/guide?${query}`)
    return [status, (body as { problems?: { at: string }[] }).problems?.map(({ at }) => at)]
  }
  expect(await ask('kind=notice&answers=insur%3Dyes')).toEqual([422, ['query.answers.insur']])
  expect(await ask('kind=notice&answers=insure%3Dmaybe,card')).toEqual([
    422,
    ['query.answers.insure', 'query.answers.card'],
  ])
  expect(await ask('kind=<script>')).toEqual([422, ['query.kind']])
  expect(await ask('lang=fr')).toEqual([422, ['query.lang']])
  expect(await ask('insure=yes')).toEqual([422, ['query.insure']])
  expect(await ask(`answers=${'x'.repeat(2001)}`)).toEqual([422, ['query.answers']])
  const { status } = await town.ask(anyone, 'GET', '/api/bundles/nothing/guide')
  expect(status).toBe(404)
})

test('the command says what was probably meant, and how it is asked', async () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['bin/onevisit.ts', 'guide', ...args], { encoding: 'utf8' })
  expect(run('newborn', '--answers', 'insur=yes')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('Did you mean "insure"?'),
  })
  expect(run('newborn', '--lang', 'fr')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Write zh or en.'),
  })
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: onevisit guide') })
  expect(run('newborn', '--out', '/dev/null/x')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Name another one.'),
  })
})

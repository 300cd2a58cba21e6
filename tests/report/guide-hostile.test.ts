import { expect, test } from 'vitest'
import type { Bundle } from '../../lib/bundle/model.ts'
import { flowSheetOf } from '../../lib/report/guide/flow-sheet.ts'
import { guideFiles } from '../../lib/report/guide/folder.ts'
import { guideOf } from '../../lib/report/guide/guide.ts'
import { noticeOf } from '../../lib/report/guide/notice.ts'
import { printSheetPage } from '../../lib/report/guide/sheet-page.ts'
import { printSheetText } from '../../lib/report/guide/sheet-text.ts'
import { findCases } from '../../lib/rules/cases.ts'
import { productBundle } from './product-bundles.ts'

const payloads = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'><iframe src=javascript:alert(1)>",
  '</title><script>alert(1)</script>',
  '</style><style>*{display:none}</style>',
  '<!-- --><b>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '</td></tr></table><h1>假</h1>',
  '</desc></svg><a href="javascript:alert(1)">点</a>',
  '<a href="https://example.org">点</a>',
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '{0}{1}<b>{2}</b>',
  '$&$1$`<b>',
  '\u0000<b>\u001b[2J\u202e\ud800',
  '<math><mtext><style><img src onerror=alert(1)></style></mtext></math>',
]

const ids = new Set([
  'id',
  'item',
  'type',
  'kind',
  'count',
  'mode',
  'when',
  'is',
  'for',
  'by',
  'policy',
  'begins',
  'region',
])
const lists = new Set(['after', 'elements', 'materials', 'ways', 'reviews', 'makes', 'replaces', 'of'])

/** Every text of designers becomes the payload; ids and closed words stay, so that the bundle still hangs together. */
function poison(value: unknown, payload: string, key = ''): unknown {
  if (typeof value === 'string') return ids.has(key) || /^[a-z][a-z0-9._-]*$/.test(value) ? value : payload
  if (Array.isArray(value)) return lists.has(key) ? value : value.map((each) => poison(each, payload, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, payload, name)]))
}

const tags = /<(\/?)([a-zA-Z!][^\s/>]*)([^>]*)>/g
const known = new Set(
  '!doctype html head meta title style body header h1 h2 h3 p nav ul ol li a main section div table caption thead tbody tr th td footer span svg desc defs marker rect path text g'.split(
    ' ',
  ),
)
const attributes =
  /^(\s+(lang|charset|name|content|class|aria-label|href|id|scope|tabindex|xmlns|role|aria-labelledby|viewBox|width|height|refX|refY|markerWidth|markerHeight|orient|d|rx|x|y|text-anchor|marker-end|html)(="[^"<]*")?)*\s*\/?$/

function judge(page: string, where: string): void {
  const wrong = [...page.matchAll(tags)].flatMap(([whole, , name = '', rest = '']) =>
    known.has(name.toLowerCase()) && attributes.test(rest) ? [] : [whole],
  )
  const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, to = '']) => to)
  wrong.push(...links.filter((to) => !/^(#|guide|flow|notices\/|flows\/)[a-z0-9/._-]*$/.test(to)))
  expect(wrong, where).toEqual([])
  expect(page.match(/<style>/g)?.length).toBe(1)
  expect(page).not.toMatch(/<b>|<script/i)
  expect(page).not.toMatch(/[\p{Cf}\p{Cs}]/u)
}

test.each(payloads.map((payload, index) => [index, payload] as const))(
  'payload %i in every text of designers is only ever text',
  (_, payload) => {
    for (const id of ['catering', 'newborn']) {
      const bundle = poison(productBundle(id), payload) as Bundle
      const [answers = {}] = findCases(bundle)
      expect(guideOf(bundle).sections.length).toBeGreaterThan(3)
      for (const lang of ['zh', 'en'] as const)
        for (const sheet of [guideOf(bundle), noticeOf(bundle, answers), flowSheetOf(bundle, answers)]) {
          const page = printSheetPage(sheet, { lang, version: 1 })
          judge(page, `${id} ${sheet.kind} ${lang}`)
          // It is there, as text: nothing was left out to be safe.
          if (/^[<"']/.test(payload))
            expect(page).toContain(payload.slice(0, 4).replace(/[&<>"']/g, (mark) => `&${names[mark]};`))
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what steers a terminal
          expect(printSheetText(sheet, lang)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
        }
    }
  },
)
const names: Readonly<Record<string, string>> = { '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }

test('the index of a bundle whose every text is hostile is safe too', () => {
  for (const payload of payloads.filter((_, index) => index % 4 === 0)) {
    const files = [...guideFiles(poison(productBundle('newborn'), payload) as Bundle, 'en')]
    judge(files.find(({ path }) => path === 'index.html')?.text ?? '', payload)
  }
})

test('pages stand alone: nothing is fetched, no script, Chinese in an English page is marked', () => {
  const page = printSheetPage(guideOf(productBundle('newborn')), { lang: 'en' })
  expect(page).not.toMatch(/<script|<link|@import|url\(|src=/)
  expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
  expect(page).toContain('<html lang="en">')
  const visible = page.replace(/<head>[\s\S]*<\/head>/, '').replace(/<span lang="zh-CN">[^<]*<\/span>/g, '')
  expect(visible.match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([])
})

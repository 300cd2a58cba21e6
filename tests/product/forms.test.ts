import { expect, test } from 'vitest'
import type { Bundle, Material } from '../../lib/bundle/model.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { answerHttp } from '../../lib/desk/http.ts'
import { publish } from '../../lib/desk/publish.ts'
import { applicant, clerk, officerOf, openTown, supervisor, type Town } from './people.ts'
import { withPhoto } from './sample-bundle.ts'

const form = {
  blank: {
    title: '无配偶声明',
    says: ['本人没有配偶。'],
    lines: [
      { id: 'name', name: '声明人姓名' },
      { id: 'address', name: '住址' },
    ],
    signs: ['声明人（签名）'],
  },
  sample: { name: '张三（示例）', address: `示例市${'示例路'.repeat(20)}1号` },
} satisfies Partial<Material>

function withForm(photo: Partial<Material>): Bundle {
  const bundle = withPhoto()
  const material = { id: 'photo', name: '照片', ...photo }
  return { ...bundle, catalogue: { ...bundle.catalogue, materials: { photo: material } } }
}

const blank = '/api/bundles/photos/materials/photo/blank'
const sample = '/api/bundles/photos/materials/photo/sample'
const read = ({ ask }: Town, path: string) => ask(anyone, 'GET', path, undefined, undefined, 'zh')
const rowsOf = (page: unknown) =>
  [...String(page).matchAll(/<dt>([^<]*)<\/dt><dd[^>]*>([^<]*)<\/dd>/g)].map(([, ...row]) => row)

test('the blank form has its lines empty and the sample has each filled in, the same for everybody', async () => {
  const town = await openTown(withForm(form))
  const [empty, filled] = [await read(town, blank), await read(town, sample)]
  expect([empty.status, empty.gives, filled.status, filled.gives]).toEqual([200, 'html', 200, 'html'])
  expect(rowsOf(empty.body)).toEqual([
    ['声明人姓名', ''],
    ['住址', ''],
  ])
  expect(rowsOf(filled.body)).toEqual([
    ['声明人姓名', '张三（示例）'],
    ['住址', form.sample.address],
  ])
  for (const page of [empty.body, filled.body])
    for (const text of ['无配偶声明', '本人没有配偶。', '照片', '事项a']) expect(page).toContain(text)
  expect(empty.body).toMatch(/声明人（签名）：＿+　+<span class="day">日期：＿+年/)
  expect(empty.body).toContain('<a href="sample">看样表</a>')
  expect(filled.body).toContain('<a href="blank">看空白表格</a>')
  expect(filled.body).toContain('请勿照抄')
  for (const who of [applicant, clerk, officerOf('a'), supervisor])
    expect((await town.ask(who, 'GET', blank, undefined, undefined, 'zh')).body).toBe(empty.body)
})

test('what the form says is Chinese in every language; what stands around it is in the reader’s', async () => {
  const town = await openTown(withForm(form))
  const { body } = await town.ask(anyone, 'GET', sample, undefined, undefined, 'en')
  expect(body).toContain('<html lang="en">')
  expect(body).toContain('names, numbers and addresses are invented')
  expect(body).toContain('<h1 lang="zh-CN">无配偶声明</h1>')
})

test('a note on how it is handed in stands instead of the usual way', async () => {
  const usual = await read(await openTown(withForm(form)), blank)
  const noted = await read(
    await openTown(withForm({ ...form, blank: { ...form.blank, note: '到窗口当面签名' } })),
    blank,
  )
  expect([usual.body, noted.body].map((page) => String(page).includes('扫描上传'))).toEqual([true, false])
  expect(noted.body).toContain('到窗口当面签名')
})

test('there is neither where the catalogue has none, and no sample of a form that has none', async () => {
  const bare = await openTown(withForm({}))
  const alone = await openTown(withForm({ blank: form.blank }))
  const statusOf = async (town: Town, path: string) => (await read(town, path)).status
  expect(await Promise.all([blank, sample].map((path) => statusOf(bare, path)))).toEqual([404, 404])
  expect(await Promise.all([blank, sample].map((path) => statusOf(alone, path)))).toEqual([200, 404])
  for (const path of ['nowhere/materials/photo', 'photos/materials/other', 'photos/materials/constructor'])
    expect(await statusOf(alone, `/api/bundles/${path}/blank`), path).not.toBe(200)
  expect((await read(alone, blank)).body).not.toContain('href="sample"')
})

test('the notice tells of each material where its forms are', async () => {
  const told = async (photo: Partial<Material>) =>
    (await read(await openTown(withForm(photo)), '/api/bundles/photos/notice')).body
  expect(await told(form)).toMatchObject({ materials: [{ id: 'photo', blank, sample }] })
  expect(await told({ blank: form.blank })).toMatchObject({ materials: [{ id: 'photo', blank }] })
  expect((await told({})) as { materials: object[] }).toMatchObject({
    materials: [expect.not.objectContaining({ blank })],
  })
})

test('what was filed keeps the forms of its version when the bundle has others or none', async () => {
  const town = await openTown(withForm(form))
  const saved = await town.ask(applicant, 'POST', '/api/applications', {
    bundle: 'photos',
    form: { 'applicant.name': '张三' },
    materials: ['photo'],
    way: 'window',
  })
  const { application } = saved.body as { application: string }
  const show = async () =>
    (await town.ask(applicant, 'GET', `/api/applications/${application}`)).body as {
      forms: Record<string, { blank?: string }>
    }
  expect((await show()).forms).toEqual({ photo: { blank, sample } })
  expect((await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)).status).toBe(201)
  await publish(town.product.ports, withForm({}))
  const { photo } = (await show()).forms
  expect(photo).toEqual({ blank: `${blank}?version=1`, sample: `${sample}?version=1` })
  expect((await read(town, blank)).status).toBe(404)
  const kept = await read(town, photo?.blank ?? '')
  expect(kept.status).toBe(200)
  expect(kept.body).toContain('<a href="sample?version=1">')
  for (const version of ['7', '999999', '0', '1000000', 'x'])
    expect([404, 400, 422]).toContain((await read(town, `${blank}?version=${version}`)).status)
})

test('everything that a designer writes into a form is escaped, and only its own style is let in', async () => {
  const bad = '</style><script>x()</script><b>"\'&'
  const line = { id: 'line', name: bad }
  const blankOf = { title: bad, says: [bad], lines: [line], signs: [bad], note: bad }
  const { product } = await openTown(withForm({ name: bad, blank: blankOf, sample: { line: bad } }))
  for (const path of [blank, sample]) {
    const request = { method: 'GET', path, query: '', headers: {}, body: new Uint8Array(), who: () => anyone }
    const { status, headers, body } = await answerHttp(product.ports, request, (bug) => {
      throw bug
    })
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*style-src 'sha256-[^ ;]+'$/)
    expect(body).not.toMatch(/<script|<b>/)
    expect(String(body).match(/<\/style>/g)).toHaveLength(1)
  }
})

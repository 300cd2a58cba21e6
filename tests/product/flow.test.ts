import { expect, test } from 'vitest'
import type * as z from 'zod'
import type { Principal } from '../../lib/application/may.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { answerHttp } from '../../lib/desk/http.ts'
import type { listBundleSteps } from '../../lib/desk/requests/draw-bundle.ts'
import { applicant, clerk, decide, officerOf, openTown, staffOf, stranger, supervisor, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'
import { at, listed } from './step-town.ts'

type Seen = z.infer<typeof listBundleSteps.answers>

const answers = [
  { id: 'yes', name: '是' },
  { id: 'no', name: '否' },
]

/** b ends after a, c begins after a, d is only for some. */
function flowBundle(): Bundle {
  const bundle = sampleBundle(
    {
      a: {},
      b: { after: ['a'] },
      c: { after: ['a'], begins: 'after-results' },
      d: { when: 'situation.more == "yes"' },
    },
    'flow',
  )
  const a = { ...bundle.catalogue.items.a, steps: [listed('testing')] } as Bundle['catalogue']['items'][string]
  return {
    ...bundle,
    situations: [{ id: 'more', ask: '还要？', answers }],
    catalogue: { ...bundle.catalogue, items: { ...bundle.catalogue.items, a } },
  }
}

async function openFlow() {
  const town = await openTown(flowBundle())
  const saved = await town.ask(applicant, 'POST', '/api/applications', {
    bundle: 'flow',
    answers: { more: 'no' },
    form: { 'applicant.name': '张三' },
    way: 'window',
  })
  const { application } = saved.body as { application: string }
  const submit = () => town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  return { town, application, submit }
}

async function see({ ask }: Town, path: string, who: Principal): Promise<Seen> {
  const { status, body } = await ask(who, 'GET', path)
  expect(status).toBe(200)
  return body as Seen
}

/** By item, what the picture says of it; the present ones with a star. */
const told = ({ steps }: Seen) =>
  Object.fromEntries(
    steps.map(({ item, status }) => [item, status && `${status.is}${status.present ? '*' : ''}`] as const),
  )

test('anyone sees the flow of a bundle, or of what of it applies, as a picture and as the same list', async () => {
  const town = await openTown(flowBundle())
  const whole = await see(town, '/api/bundles/flow/flow', anyone)
  expect(whole.steps.map(({ number, item, after, waits }) => [number, item, after, waits])).toEqual([
    [1, 'a', [], 'result'],
    [2, 'b', [1], 'result'],
    [3, 'c', [1], 'begin'],
    [4, 'd', [], 'result'],
  ])
  const some = await see(town, '/api/bundles/flow/flow?answers=more%3Dno&lang=zh', anyone)
  expect(some.steps.map(({ item }) => item)).toEqual(['a', 'b', 'c'])
  const picture = await town.ask(anyone, 'GET', '/api/bundles/flow/flow.svg?answers=more%3Dno&lang=zh')
  expect(picture).toMatchObject({ status: 200, gives: 'svg' })
  const svg = String(picture.body)
  expect(svg).toContain(`width="${some.width}" height="${some.height}"`)
  for (const { title, place } of some.steps) expect([svg.includes(title), svg.includes(place)]).toEqual([true, true])
  expect(svg).not.toContain('事项d')
  const again = await town.ask(anyone, 'GET', '/api/bundles/flow/flow.svg?answers=more%3Dno&lang=zh')
  expect(again.body).toBe(svg)
  const wrong = await town.ask(anyone, 'GET', '/api/bundles/flow/flow.svg?answers=mor%3Dno')
  expect(wrong).toMatchObject({ status: 422, body: { problems: [{ at: 'query.answers.mor' }] } })
})

test('a draft is drawn as its bundle is, without standings; what is filed, with the standing of every item', async () => {
  const { town, application, submit } = await openFlow()
  const path = `/api/applications/${application}/flow`
  expect(told(await see(town, path, applicant))).toEqual({
    a: undefined,
    b: undefined,
    c: undefined,
    d: undefined,
  })
  await submit()
  expect(told(await see(town, path, applicant))).toEqual({
    a: 'reviewing*',
    b: 'reviewing*',
    c: 'waiting',
    d: 'not-applicable',
  })
})

test('the standing follows the life of each item, in a word, a tone and the language asked for', async () => {
  const { town, application, submit } = await openFlow()
  await submit()
  const seen = () => see(town, `/api/applications/${application}/flow`, applicant)
  const path = `/api/applications/${application}/flow?lang=zh`

  await at(town, application, 'a').begin('testing')
  await at(town, application, 'a').notice('s1', 3)
  expect(told(await seen())).toMatchObject({ a: 'stopped*', c: 'waiting' })
  await at(town, application, 'a').end('s1')
  await decide(town, application, 'b', { decision: 'correction', says: '姓名有误', fields: ['applicant.name'] })
  expect(told(await seen())).toMatchObject({ a: 'reviewing*', b: 'correcting*' })
  expect((await see(town, path, applicant)).steps[1]?.status).toEqual({
    is: 'correcting',
    tone: 'returned',
    says: '补正中',
    present: true,
  })
  await town.ask(applicant, 'POST', `/api/applications/${application}/corrections/b`, {
    form: { 'applicant.name': '李四' },
  })
  await decide(town, application, 'b')
  expect(told(await seen())).toMatchObject({ a: 'reviewing*', b: 'waiting' })
  await decide(town, application, 'a', { decision: 'refused', reason: '不符合', basis: '《样例条例》第一条' })
  const ended = await see(town, path, applicant)
  expect(told(ended)).toEqual({ a: 'refused', b: 'blocked', c: 'blocked', d: 'not-applicable' })
  expect(ended.text).toContain('1. 事项a · a部门 · 不予\n')
  const svg = String((await town.ask(applicant, 'GET', `/api/applications/${application}/flow.svg?lang=zh`)).body)
  for (const word of ['不予', '前置未通过', '不适用']) expect(svg).toContain(`>${word}</text>`)
  expect(svg).not.toContain('class="tag"')
})

test('it is one picture for all who may see it: an officer’s marks their item, and nobody else finds it', async () => {
  const { town, application, submit } = await openFlow()
  await submit()
  const own = `/api/applications/${application}/flow`
  const task = `/api/tasks/${application}.b/flow`
  const [mine, inspected] = [await see(town, own, applicant), await see(town, own, supervisor)]
  const office = (await town.ask(officerOf('b'), 'GET', `/api/tasks/${application}.b/flow`)).body as Seen
  const drawn = await town.ask(officerOf('b'), 'GET', `/api/tasks/${application}.b/flow.svg`)
  expect(drawn).toMatchObject({ status: 200, gives: 'svg', body: expect.stringContaining('>事项b<') })
  expect(inspected).toEqual(mine)
  expect(told(office)).toEqual({ a: 'reviewing', b: 'reviewing*', c: 'waiting', d: 'not-applicable' })
  expect(await see(town, task, staffOf('b', 'head', 'head-b'))).toEqual(office)
  for (const [who, path, status] of [
    [stranger, own, 404],
    [clerk, own, 404],
    [anyone, own, 401],
    [officerOf('b'), own, 403],
    [officerOf('a'), task, 404],
    [applicant, task, 403],
    // Nothing of it has come to that department yet.
    [officerOf('c'), task.replace('.b/', '.c/'), 404],
  ] as const)
    for (const ending of ['', '.svg']) {
      const { status: given, body } = await town.ask(who, 'GET', `${path}${ending}`)
      expect([given, JSON.stringify(body).includes('事项')], `${who.role} ${path}`).toEqual([status, false])
    }
})

test('names of a hundred hostile characters are text alone; by HTTP the picture may style itself and nothing else', async () => {
  const evil = `</text><script>alert(1)</script><image href="http://x/"/>&'"`.padEnd(100, '名')
  const bundle = flowBundle()
  const { a, ...rest } = bundle.catalogue.items
  const items = { ...rest, a: { ...a, name: evil } as Bundle['catalogue']['items'][string] }
  const town = await openTown({ ...bundle, name: evil, catalogue: { ...bundle.catalogue, items } })
  const request = {
    method: 'GET',
    path: '/api/bundles/flow/flow.svg',
    query: 'lang=zh',
    headers: {},
    body: new Uint8Array(),
    who: () => anyone,
  }
  const { headers, body } = await answerHttp(town.product.ports, request, (bug) => {
    throw bug
  })
  expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8')
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; frame-ancestors 'none'; style-src 'unsafe-inline'; sandbox",
  )
  expect(body).toContain('role="img" lang="zh-CN"')
  const tags = String(body)
    .match(/<[^>]*>/g)
    ?.join('')
  expect(tags).not.toMatch(/<script|<image|<a |<foreignObject|javascript:|@import|url\((?!#)| on\w+=| href/i)
  const drawn = await town.ask(anyone, 'GET', '/api/bundles/flow/flow')
  const { steps, title } = drawn.body as Seen
  expect([title, steps[0]?.title]).toEqual([evil, evil])
})

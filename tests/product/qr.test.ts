import { expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { answer } from '../../lib/desk/door.ts'
import { answerHttp } from '../../lib/desk/http.ts'
import { productBundle } from '../report/product-bundles.ts'
import { applicant, openTown, submitted, type Town } from './people.ts'
import { readQr } from './read-qr.ts'
import { receiptsOf } from './receipt-town.ts'
import { threeApprovals } from './sample-bundle.ts'

const ours = 'https://onevisit.example.org'

async function give(town: Town, path: string, who: Principal = anyone, origin: string | null = ours) {
  const { pathname, searchParams } = new URL(path, ours)
  const query = Object.fromEntries(searchParams)
  const bug = (thrown: unknown) => {
    throw thrown
  }
  const asked = { method: 'GET', path: pathname, query, body: undefined, principal: who, language: 'zh' as const }
  return answer(town.product.ports, { ...asked, ...(origin !== null && { origin }) }, bug)
}

const qrOf = (of: string) => `/api/qr.svg?of=${encodeURIComponent(of)}`

test('a code holds the full address of a progress page, or of a notice with all its answers', async () => {
  const town = await openTown()
  const many = Array.from({ length: 20 }, (_, index) => `question-${index}=answer-${index}`).join('&')
  for (const of of ['/t/ab12', '/s/newborn/notice', '/s/newborn/notice?insure=yes&card=no', `/s/a/notice?${many}`]) {
    const reply = await give(town, qrOf(of))
    expect(reply).toMatchObject({ status: 200, gives: 'svg' })
    expect(readQr(String(reply.body)), of).toBe(ours + of)
  }
  expect(String((await give(town, `${qrOf('/t/ab12')}&lang=en`)).body)).toContain('aria-label="QR code: see on a phone')
})

test('a code is drawn of our own pages only, never of an address that somebody else has', async () => {
  const town = await openTown()
  for (const of of [
    'https://evil.example/t/ab12',
    '//evil.example/t/ab12',
    '@evil.example/t/ab12',
    '.evil.example/t/ab12',
    '/t/../first/ab12',
    '/t/ab12?next=//evil.example',
    '/s/newborn/notice?x="><script>',
    '/first/ab12',
    '/sign-in?to=/t/ab12',
    `/s/newborn/notice?x=${'y'.repeat(2000)}`,
    '',
  ])
    expect((await give(town, qrOf(of))).status, of).toBe(422)
  // Nobody has said by which name we are called.
  expect((await town.ask(anyone, 'GET', '/api/qr.svg?of=/t/ab12')).status).toBe(400)
})

test('the address is the one that is set, or else the one by which we were called', async () => {
  const { product } = await openTown()
  const request = (host: string) => ({
    method: 'GET',
    path: '/api/qr.svg',
    query: 'of=/t/ab12',
    headers: { host },
    body: new Uint8Array(),
    who: () => anyone,
  })
  const bug = (thrown: unknown) => {
    throw thrown
  }
  const called = await answerHttp(product.ports, request('127.0.0.1:8700'), bug)
  expect(readQr(String(called.body))).toBe('http://127.0.0.1:8700/t/ab12')
  expect(called.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
  const set = await answerHttp({ ...product.ports, origin: ours }, request('127.0.0.1:8700'), bug)
  expect(readQr(String(set.body))).toBe(`${ours}/t/ab12`)
})

test('a receipt has a code of its application’s progress page, with no name and no secret, and is otherwise the same', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const [{ number } = { number: '' }] = await receiptsOf(town, application)
  const path = `/api/applications/${application}/receipts/${number}/print`
  const page = String((await give(town, path, applicant)).body)
  expect(readQr(page)).toBe(`${ours}/t/${application}`)
  expect(page).toContain('二维码：用手机查看办理进度')
  const without = String((await give(town, path, applicant, null)).body)
  expect(page.replace(/ *<figure>.*<\/figure>\n/s, '')).toBe(without)
})

test('a notice that is saved has a code of itself; its digest is that of its content', async () => {
  const town = await openTown(productBundle('newborn'))
  const path = '/api/bundles/newborn/guide?kind=notice&answers=insure%3Dyes'
  const page = String((await give(town, path)).body)
  expect(readQr(page)).toBe(`${ours}/s/newborn/notice?insure=yes`)
  const digest = /<meta name="digest" content="([0-9a-f]{64})">/
  expect(digest.exec(page)?.[1]).toBe(digest.exec(String((await give(town, path, anyone, null)).body))?.[1])
  expect(() => readQr('<p>no picture</p>')).toThrow('no code')
})

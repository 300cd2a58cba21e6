import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { BuiltPages } from '../lib/pages/answer-page.ts'
import { context, openDesk } from './fixture.ts'
import type { HttpAnswer } from './http-event.ts'
import { answerPages } from './http-pages.ts'
import { withPorts } from './with.ts'

const script = Buffer.from('console.log("一件事")')
const packed = brotliCompressSync(script)
const built: BuiltPages = {
  manifest: {
    styles: { public: 'public-1.css' },
    scripts: { public: 'public-1.js' },
    words: { public: { zh: [], en: [] } },
    pages: [{ path: '/', entry: 'public', loads: [], words: { zh: [], en: [] }, data: ['/api/bundles'] }],
  },
  files: new Map([
    ['public-1.js', script],
    ['public-1.js.br', packed],
  ]),
}

interface Given {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
}

/** Opens an address as API Gateway hands it on, payload format 2.0. */
async function open(path: string, { method = 'GET', headers, cookies = [] }: Given = {}) {
  const { ports, log, lines } = openDesk()
  const event = {
    version: '2.0',
    routeKey: 'ANY /{proxy+}',
    rawPath: path,
    rawQueryString: '',
    headers: { accept: '*/*', ...headers },
    cookies,
    requestContext: { http: { method, path, sourceIp: '192.0.2.7' }, domainName: 'a1b2c3.execute-api.amazonaws.com' },
    isBase64Encoded: false,
  }
  const answer = await withPorts('pages', answerPages(built), ports, log)(event, context)
  return { ...(answer as HttpAnswer), lines }
}

test('a page is a document that nobody keeps, in the language of its reader’s cookie', async () => {
  const { statusCode, headers, body } = await open('/', { cookies: ['lang=en'] })
  expect(statusCode).toBe(200)
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(body).toContain('<html lang="en"')
  expect(body).toContain('src="/assets/public-1.js"')
})

test('a file of the pages is kept for ever, and its bytes are in base 64: compressed, or plain for who takes them so', async () => {
  const small = await open('/assets/public-1.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(small).toMatchObject({
    statusCode: 200,
    isBase64Encoded: true,
    body: packed.toString('base64'),
    headers: { 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' },
  })
  const plain = await open('/assets/public-1.js', { headers: { 'accept-encoding': 'gzip' } })
  expect([plain.isBase64Encoded, plain.body]).toEqual([true, script.toString('base64')])
  expect(plain.headers).not.toHaveProperty('content-encoding')
})

test('what is nowhere is refused as the API refuses it, in the language asked for, whatever the method', async () => {
  const wanted = [
    ['GET', '/api/nothing'],
    ['POST', '/api/bundles'],
    ['DELETE', '/'],
    ['GET', '/assets/none.js'],
    ['GET', '/assets/../index.mjs'],
  ] as const
  for (const [method, path] of wanted) {
    const { statusCode, headers, body } = await open(path, { method, headers: { 'accept-language': 'en' } })
    expect([path, statusCode, JSON.parse(body)]).toEqual([
      path,
      404,
      { error: 'not-found', says: 'Nothing was found here.' },
    ])
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  }
})

test('an address without a page is a page that says so to browsers', async () => {
  const { statusCode, headers } = await open('/nowhere', { headers: { accept: 'text/html,*/*' } })
  expect([statusCode, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
})

test('who asks for the head only gets no body', async () => {
  expect(await open('/', { method: 'HEAD' })).toMatchObject({ statusCode: 200, body: '' })
})

test('its line says route and status, and not what was opened', async () => {
  const { lines } = await open('/my/20261122000001')
  expect(lines).toMatchObject([{ outcome: 'done', route: 'ANY /{proxy+}', status: 404 }])
  expect(JSON.stringify(lines)).not.toContain('20261122000001')
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNotices } from './notices.ts'

interface Taken {
  readonly method?: string
  readonly key?: string | string[]
  readonly type?: string
  readonly body: unknown
}

let taken: Taken[] = []
let status = 200
const server = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk) => {
    text += chunk
  })
  request.on('end', () => {
    const { method, headers } = request
    taken.push({ method, key: headers['idempotency-key'], type: headers['content-type'], body: JSON.parse(text) })
    response.writeHead(status, { location: '/elsewhere' }).end('the applicant 李雷 is unknown')
  })
})
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

test('a message is posted as JSON with its key', async () => {
  taken = []
  await createNotices({ url: url() }).send('key-1', { to: 'a1', says: '已受理' })
  expect(taken).toEqual([
    { method: 'POST', key: 'key-1', type: 'application/json', body: { to: 'a1', says: '已受理' } },
  ])
})

test('any answer but 2xx is an error that does not repeat what the receiver said', async () => {
  for (status of [301, 400, 429, 500]) {
    const error = await createNotices({ url: url() })
      .send('key-2', {})
      .catch((error: Error) => error)
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).not.toContain('李雷')
  }
  for (status of [201, 202, 204]) await createNotices({ url: url() }).send('key-3', {})
  status = 200
})

test('a receiver that is not there is an error', async () => {
  await expect(createNotices({ url: 'http://127.0.0.1:9/' }).send('key-4', {})).rejects.toThrow()
})

test('a receiver that does not answer in time is an error', async () => {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
  await expect(createNotices({ url, patience: 50 }).send('key-6', {})).rejects.toThrow(/timeout/i)
  silent.closeAllConnections()
  silent.close()
})

test('without a receiver messages are dropped', async () => {
  taken = []
  await createNotices({}).send('key-5', {})
  expect(taken).toEqual([])
})

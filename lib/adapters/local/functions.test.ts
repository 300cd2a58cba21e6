import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { echo, lambdaAt } from './functions.ts'

let server: Server
let endpoint = ''
const seen: string[] = []

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    seen.push(`${request.method} ${request.url} ${body}`)
    const name = /functions\/([^/]*)\//.exec(request.url ?? '')?.[1]
    if (name === 'throws') {
      response.setHeader('x-amz-function-error', 'Unhandled')
      response.end('{"errorType":"NoSuchChild","errorMessage":"gone"}')
    } else if (name === 'missing') {
      response.writeHead(404, { 'x-amzn-errortype': 'ResourceNotFoundException', 'x-amzn-requestid': 'r1' })
      response.end('{"Message":"Function not found"}')
    } else if (name === 'busy') response.writeHead(429).end('')
    else if (name === 'down') response.writeHead(503).end('<html>')
    else if (name === 'garbled') response.end('{')
    else if (name === 'logs')
      response.writeHead(200, { 'x-amz-log-result': `of ${request.headers['x-amz-log-type']}` }).end('[1, 2.0]')
    else response.writeHead(200, { 'x-amz-executed-version': '7' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

const invoke = (functionName: string, durable = async () => {}) =>
  lambdaAt(endpoint, durable)({ task: 't', functionName, payload: { a: '一' } })

test('a function is called by name and qualifier with its payload, after the turn is on disk', async () => {
  const order: string[] = []
  const outcome = await invoke('onevisit-deliver:v1', async () => {
    order.push(`durable after ${seen.length} calls`)
  })
  expect(order).toEqual(['durable after 0 calls'])
  expect(seen.at(-1)).toBe('POST /2015-03-31/functions/onevisit-deliver%3Av1/invocations {"a":"一"}')
  expect(outcome).toEqual({ ok: true, payload: { a: '一' }, executedVersion: '7', bytes: 11 })
})

test('a payload is sent and answered as it was written, and log lines come with the answer when they are wanted', async () => {
  const call = { task: 't', functionName: 'f', payload: 0, payloadText: '0.0' }
  expect(await lambdaAt(endpoint, async () => {})(call)).toMatchObject({ payload: 0, text: '0.0', bytes: 3 })
  expect(seen.at(-1)).toBe('POST /2015-03-31/functions/f/invocations 0.0')
  const logging = { ...call, functionName: 'logs', logType: 'Tail' }
  expect(await lambdaAt(endpoint, async () => {})(logging)).toMatchObject({ text: '[1, 2.0]', logResult: 'of Tail' })
})

test('an error of the function keeps its type, and the whole answer as the cause', async () => {
  expect(await invoke('throws')).toEqual({
    ok: false,
    error: 'NoSuchChild',
    cause: '{"errorType":"NoSuchChild","errorMessage":"gone"}',
  })
})

test.each([
  ['missing', 'Lambda.ResourceNotFoundException'],
  ['busy', 'Lambda.TooManyRequestsException'],
  ['down', 'Lambda.ServiceException'],
  ['garbled', 'Lambda.Unknown'],
])('the service answering like %s is the error %s', async (name, error) => {
  expect(await invoke(name)).toMatchObject({ ok: false, error })
})

test('recorded on AWS: the cause of an error of the service', async () => {
  expect(await invoke('missing')).toMatchObject({
    cause:
      'Function not found (Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException; Request ID: r1; Proxy: null)',
  })
})

test('a service that does not listen is an error of the client', async () => {
  const outcome = await lambdaAt('http://127.0.0.1:1', async () => {})({ task: 't', functionName: 'f', payload: null })
  expect(outcome).toMatchObject({ ok: false, error: 'Lambda.SdkClientException' })
})

test('the echo answers with what it was given', async () => {
  expect(await echo({ task: 't', functionName: 'f', payload: [1] })).toMatchObject({ ok: true, payload: [1] })
})

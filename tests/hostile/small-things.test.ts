import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, applicant, createAsk, fixed, officerAt, readPapers, submit } from './newborn.ts'
import { command, freshFolder, outcome, type Running, removeFolder, run } from './running.ts'

const folder = freshFolder()
let product: Running
let ask: Ask
beforeAll(async () => {
  product = await run(folder)
  ask = createAsk(product.url, product.bearer)
})
afterAll(async () => {
  await product.stop('SIGTERM')
  removeFolder(folder)
})

test('a client that hangs up in the middle of its body leaves no trace on the terminal', async () => {
  const socket = connect(product.port, '127.0.0.1')
  socket.write('POST /api/applications HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{')
  await new Promise((resolve) => setTimeout(resolve, 100))
  socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(product.errors()).toBe('')
})

test('a decision is answered with the time that stands', async () => {
  const id = await submit(ask)
  const grants = {
    'birth-registration': { decision: 'granted' },
    'birth-certificate': {
      decision: 'granted',
      points: ['delivery', 'parents', 'name'],
      makes: fixed['birth-certificate'],
    },
  }
  for (const [item, grant] of Object.entries(grants)) {
    const path = `/api/tasks/${id}.${item}/decision`
    const first = await ask(officerAt('health-commission'), 'POST', path, grant)
    const second = await ask(officerAt('health-commission'), 'POST', path, grant)
    expect((second.body.standing as { at: number }).at).toBe(first.body.at)
  }
})

test('a body of 5 MB is answered with 413 and not with a broken connection', async () => {
  for (let n = 0; n < 20; n++) {
    const sent = fetch(`${product.url}/api/applications`, {
      method: 'POST',
      headers: { ...(await product.bearer(applicant)), 'content-type': 'application/json' },
      body: 'x'.repeat(5_000_000),
    })
    expect((await sent).status).toBe(413)
  }
})

test('a place is named alike by whoever finds it wrong', async () => {
  const shape = await ask(applicant, 'POST', '/api/applications', { bundle: 'newborn', way: 'pigeon' })
  const content = await ask(applicant, 'POST', '/api/applications', {
    ...readPapers(),
    way: undefined,
    answers: { insure: 'x' },
  })
  const at = (answer: typeof shape) => (answer.body.problems as { at: string }[])[0]?.at
  expect([at(shape), at(content)]).toEqual(['way', 'answers.insure'])
})

test('the notice names the choices of a field that has them', async () => {
  const { body } = await ask(applicant, 'GET', '/api/bundles/newborn/notice')
  const fields = body.fields as { id: string; type: string; choices?: unknown[] }[]
  for (const field of fields.filter(({ type }) => type === 'choice'))
    expect(field.choices?.length, field.id).toBeGreaterThan(1)
})

test('names of schemes and media types are read in small and capital letters', async () => {
  const { authorization = '' } = await product.bearer(applicant)
  const response = await fetch(`${product.url}/api/applications`, {
    method: 'POST',
    headers: { authorization: authorization.replace('Bearer', 'bearer'), 'content-type': 'Application/JSON' },
    body: JSON.stringify({ bundle: 'newborn' }),
  })
  expect(response.status).toBe(201)
})

test('a signing key that is none is refused at the start', async () => {
  for (const key of ['', 'QQ==']) {
    const data = join(folder, `key-${key.length}`)
    mkdirSync(data)
    writeFileSync(join(data, 'token.key'), key)
    const child = command(['start'], { PORT: '0', ONEVISIT_DATA: data })
    const ended = once(child, 'close')
    const timer = setTimeout(() => child.kill('SIGKILL'), 4_000)
    expect((await ended)[0], `key "${key}"`).toBe(1)
    clearTimeout(timer)
  }
})

test('a file instead of a folder, and a folder without bundles, are told in a sentence with exit code 1', async () => {
  const file = await outcome(['check', 'bundles/newborn/bundle.yaml'])
  expect(file.err).not.toMatch(/^E[A-Z]+:/)
  const none = await outcome(['check', folder])
  expect(none.code).toBe(1)
  const missing = await outcome(['start'], {
    PORT: '0',
    ONEVISIT_DATA: join(folder, 'x'),
    ONEVISIT_BUNDLES: '/nowhere',
  })
  expect(missing.err).not.toMatch(/^E[A-Z]+:/)
})

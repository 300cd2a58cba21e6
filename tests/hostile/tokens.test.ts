import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshFolder, type Running, removeFolder, run } from './running.ts'

const folder = freshFolder()
let product: Running
let key: Uint8Array
beforeAll(async () => {
  product = await run(folder)
  key = Buffer.from(readFileSync(join(folder, 'token.key'), 'utf8'), 'base64')
})
afterAll(async () => {
  await product.stop('SIGTERM')
  removeFolder(folder)
})

const officer = { role: 'officer', sub: 'o-1', department: 'public-security', iss: 'onevisit-local' }
const soon = () => Math.floor(Date.now() / 1000) + 600
const sign = (claims: Record<string, unknown>, by: Uint8Array = key, alg = 'HS256') =>
  new SignJWT({ exp: soon(), ...claims }).setProtectedHeader({ alg }).sign(by)
const ask = async (authorization: string) =>
  (await fetch(`${product.url}/api/tasks`, { headers: { authorization } })).status

test('only a token that we signed, that holds, and that names a whole officer opens an officer’s list', async () => {
  const right = await sign(officer)
  expect(await ask(`Bearer ${right}`)).toBe(200)
  const [head, body, mark] = right.split('.')
  const other = Buffer.from(JSON.stringify({ ...officer, department: 'taxation', exp: soon() })).toString('base64url')
  const wrong = {
    expired: await sign({ ...officer, exp: soon() - 1_200 }),
    'of another key': await sign(officer, new Uint8Array(32).fill(7)),
    'of another algorithm': await sign(officer, Buffer.concat([key, key]), 'HS512'),
    'signed by nobody': new UnsecuredJWT({ ...officer, exp: soon() }).encode(),
    'with another body': `${head}.${other}.${mark}`,
    'without a signature': `${head}.${body}.`,
    'of another issuer': await sign({ ...officer, iss: 'elsewhere' }),
    'without an end': await new SignJWT(officer).setProtectedHeader({ alg: 'HS256' }).sign(key),
    'not valid yet': await sign({ ...officer, nbf: soon() }),
    'without a department': await sign({ role: 'officer', sub: 'o-1', iss: officer.iss }),
    'of an empty department': await sign({ ...officer, department: '' }),
    'of two departments': await sign({ ...officer, department: ['public-security', 'taxation'] }),
    'without a person': await sign({ ...officer, sub: undefined }),
    'of nobody’s role': await sign({ ...officer, role: 'anyone' }),
    'of an unknown role': await sign({ ...officer, role: 'admin' }),
  }
  for (const [says, token] of Object.entries(wrong)) expect(await ask(`Bearer ${token}`), says).toBe(401)
  for (const header of ['', 'Bearer', 'Bearer ', `Basic ${right}`, right, `Bearer ${right}, Bearer ${right}`])
    expect(await ask(header), header.slice(0, 10)).toBe(401)
  for (const role of ['applicant', 'clerk', 'supervisor'])
    expect(await ask(`Bearer ${await sign({ ...officer, role })}`), role).toBe(403)
  expect(product.errors()).toBe('')
})

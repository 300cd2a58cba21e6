import { expect, test } from 'vitest'
import * as z from 'zod'
import { Refusal } from '../lib/desk/refusal.ts'
import { openTask } from '../lib/desk/tasks/open-task.ts'
import { context, openDesk } from './fixture.ts'
import { withPorts } from './with.ts'

const secret = '110101199003070016'
const payload = z.strictObject({ application: z.string(), item: z.string().optional(), name: z.string().optional() })

function call(run: () => Promise<unknown>, event: unknown) {
  const { ports, log, lines } = openDesk()
  const answer = withPorts('open-task', { payload, run }, ports, log)(event, context)
  return { answer, lines }
}

test('a call is one line: how it went, how long it took, whose application and which item it was', async () => {
  const { answer, lines } = call(async () => ({ done: true }), { application: 'a1', item: 'register', name: secret })
  expect(await answer).toEqual({ done: true })
  const line = { outcome: 'done', ms: 0, request: '8f5d1c0e-call', application: 'a1', item: 'register' }
  expect(lines).toEqual([{ level: 'info', message: 'called', ...line }])
})

test('work without an answer answers null, which machines can read', async () => {
  expect(await call(async () => undefined, { application: 'a1' }).answer).toBeNull()
})

test('a bug is logged once and thrown on without a word about it', async () => {
  const { answer, lines } = call(
    async () => {
      throw new TypeError('it is not so')
    },
    { application: 'a1', name: secret },
  )
  await expect(answer).rejects.toMatchObject({ name: 'Failed', message: 'see the log' })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ level: 'error', outcome: 'failed', bug: 'TypeError', says: 'it is not so' })
  expect(lines[0]?.at).toContain('with.test.ts')
  expect(JSON.stringify(lines)).not.toContain(secret)
})

test('messages that may quote contents stay out of the log: of JSON texts and of AWS', async () => {
  const quoting = [
    () => JSON.parse(`{"idNo":"${secret}"`),
    () => {
      throw Object.assign(new Error(`value ${secret} is wrong`), { $metadata: { requestId: 'aws-7' } })
    },
  ]
  for (const run of quoting) {
    const { answer, lines } = call(async () => run(), { application: 'a1' })
    await expect(answer).rejects.toThrow('see the log')
    expect(lines).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toContain(secret)
  }
})

test('an expected failure is no error in the log, and still fails the call', async () => {
  const { answer, lines } = call(
    async () => {
      throw new Refusal('busy')
    },
    { application: 'a1' },
  )
  await expect(answer).rejects.toThrow('see the log')
  expect(lines).toMatchObject([{ level: 'info', outcome: 'busy', application: 'a1' }])
})

test('an event of another shape never reaches the work, and the log names places only', async () => {
  const { ports, log, lines } = openDesk()
  const event = { application: 'a1', item: 'register', kind: secret, token: 5, entered: '', retry: 0, [secret]: 1 }
  await expect(withPorts('open-task', openTask, ports, log)(event, context)).rejects.toThrow('see the log')
  expect(lines).toHaveLength(1)
  expect(lines[0]?.says).toContain('kind (invalid_value), token (invalid_type)')
  expect(JSON.stringify(lines)).not.toContain(secret)
})

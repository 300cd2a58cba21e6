import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { command, freshFolder, removeFolder } from './running.ts'

const folder = freshFolder()
let child: ChildProcess
let port = 0
let errors = ''
beforeAll(async () => {
  child = command(['machines', '--port', '0', '--data', folder])
  child.stderr?.on('data', (text) => (errors += text))
  port = await new Promise<number>((resolve, reject) => {
    child.once('close', () => reject(new Error(errors)))
    child.stdout?.on('data', (text) => {
      const found = /127\.0\.0\.1:(\d+)/.exec(String(text))?.[1]
      if (found) resolve(Number(found))
    })
  })
})
afterAll(async () => {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'close')
  removeFolder(folder)
})

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, string>>
  readonly ms: number
}

async function act(action: string, body: unknown): Promise<Answer> {
  const begun = performance.now()
  const response = await fetch(`http://127.0.0.1:${port}`, {
    method: 'POST',
    headers: { 'x-amz-target': `AWSStepFunctions.${action}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return {
    status: response.status,
    body: (await response.json()) as Record<string, string>,
    ms: performance.now() - begun,
  }
}

let count = 0
const create = (definition: string) =>
  act('CreateStateMachine', { name: `m${++count}`, definition, roleArn: 'arn:aws:iam::123456789012:role/r' })

/** Starts the machine and waits until it has ended; every answer on the way must come within a second. */
async function play(says: string, definition: object, input = '{}'): Promise<Answer['body']> {
  const made = await create(JSON.stringify(definition))
  expect(made.status, `${says}: ${JSON.stringify(made.body)}`).toBe(200)
  const started = await act('StartExecution', { stateMachineArn: made.body.stateMachineArn, input })
  expect(started.ms, says).toBeLessThan(1_000)
  for (let n = 0; n < 100; n++) {
    const seen = await act('DescribeExecution', { executionArn: started.body.executionArn })
    expect(seen.ms, says).toBeLessThan(1_000)
    if (seen.body.status !== 'RUNNING') return seen.body
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${says}: still running`)
}

const passing = (expression: string) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'A',
  States: { A: { Type: 'Pass', Output: `{% ${expression} %}`, End: true } },
})

const greedy: Readonly<Record<string, string>> = {
  'endless recursion': '($f := function($x){ $f($x) + 1 }; $f(1))',
  'endless tail calls': '($f := function($x){ $f($x) }; $f(1))',
  'a text of 1 GB': "$pad('x', 1000000000)",
  'a list of ten million': '[1..10000000]',
  'a hundred million pairs': '[1..10000].([1..10000])',
  'a text doubled forty times': "$reduce([1..40], function($a, $b){ $a & $a }, 'x')",
  'a list doubled forty times': '$reduce([1..40], function($a, $b){ $append($a, $a) }, [1])',
  'a regular expression that tries all ways': "$match('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', /^(a+)+$/)",
  'a regular expression with five stars': "$contains($pad('', 50000, 'ab'), /(.*)(.*)(.*)(.*)(.*)c/)",
  'a repetition of repetitions': "$match('aaaa', /((((a{100}){100}){100}){100})/)",
  'a sort that never agrees': '$sort([1..100000], function($a, $b){ $random() > 0.5 })',
  'nine million calls': '$map([1..3000], function($x){ $map([1..3000], function($y){ $x * $y }) })',
  'an object nested 5,000 deep': '$reduce([1..5000], function($a, $b){ {"a": $a} }, 1)',
  'JSON nested 200,000 deep': "$parse($pad('', 200000, '['))",
  'code as text': "$eval('1 + 1')",
  'a way out of the language': "($f := function(){1}; $f.constructor('return process')())",
}

test('expressions that ask for too much fail their execution within a second, and the server answers on', async () => {
  for (const [says, expression] of Object.entries(greedy)) {
    const { status, error } = await play(says, passing(expression))
    expect({ says, status, error }).toMatchObject({ status: 'FAILED', error: expect.stringMatching(/^States\./) })
  }
  expect(errors).toBe('')
})

test('definitions that are too deep, too long or no definitions are refused with 400 within a second', async () => {
  const nested = (depth: number): object => ({
    StartAt: `S${depth}`,
    States: {
      [`S${depth}`]: depth
        ? { Type: 'Parallel', Branches: [nested(depth - 1)], End: true }
        : { Type: 'Pass', End: true },
    },
  })
  const wrong: Readonly<Record<string, string>> = {
    'objects 100,000 deep': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    'lists 500,000 deep': '['.repeat(500_000) + ']'.repeat(500_000),
    'branches 200 deep': JSON.stringify({ QueryLanguage: 'JSONata', ...nested(200) }),
    'over 1 MB': JSON.stringify({ ...passing('1'), Comment: 'x'.repeat(1_100_000) }),
    'brackets 3,000 deep': JSON.stringify(passing('('.repeat(3_000) + 1 + ')'.repeat(3_000))),
    'five thousand sums': JSON.stringify(passing(Array(5_000).fill('1').join(' + '))),
    'no way out': JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A' } } }),
    'a start of everybody': JSON.stringify({ StartAt: 'toString', States: { A: { Type: 'Succeed' } } }),
  }
  for (const [says, definition] of Object.entries(wrong)) {
    const { status, body, ms } = await create(definition)
    expect(status, says).toBe(400)
    expect(body.message, says).not.toMatch(/\n\s+at |Maximum call stack/)
    expect(ms, says).toBeLessThan(1_000)
  }
  expect(errors).toBe('')
})

test('large machines and odd names run like any others', async () => {
  const chain = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, n) => [
      `S${n}`,
      n === 4_999 ? { Type: 'Succeed' } : { Type: 'Pass', Next: `S${n + 1}` },
    ]),
  )
  expect(await play('five thousand states', { QueryLanguage: 'JSONata', StartAt: 'S0', States: chain })).toMatchObject({
    status: 'SUCCEEDED',
  })
  const odd = JSON.parse('{"QueryLanguage":"JSONata","StartAt":"__proto__","States":{"__proto__":{"Type":"Succeed"}}}')
  const input = '{"__proto__":{"a":1},"constructor":2}'
  expect(await play('a prototype', odd, input)).toMatchObject({ status: 'SUCCEEDED', output: input })
})

test('requests that are none are refused with 4xx, never with a trace', async () => {
  const bodies = ['{', '[]', 'null', '1', '['.repeat(500_000), '{"name":'.repeat(100_000), '{"__proto__":{"name":"x"}}']
  for (const action of ['CreateStateMachine', 'StartExecution', 'SendTaskSuccess', '__proto__', 'toString', ''])
    for (const body of bodies) {
      const { status, body: said, ms } = await act(action, body)
      expect(status, `${action} ${body.slice(0, 20)}`).toBe(400)
      expect(JSON.stringify(said)).not.toMatch(/\\n\s+at |call stack/)
      expect(ms).toBeLessThan(1_000)
    }
  expect((await act('CreateStateMachine', 'x'.repeat(3_000_000))).status).toBe(413)
  expect(errors).toBe('')
})

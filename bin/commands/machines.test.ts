import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** The server ends when its test is gone, however that ended. */
const script = `const parent = process.ppid
setInterval(() => process.ppid === parent || process.exit(1), 500).unref()
import { machines } from ${JSON.stringify(new URL('./machines.ts', import.meta.url).href)}
machines(process.argv.slice(1)).catch((error) => { console.error(error.message); process.exit(1) })`

interface Running {
  readonly child: ChildProcess
  readonly url: string
  readonly said: string
  readonly ended: Promise<number | null>
}

/** Resolves with the address it printed, rejects with what it wrote to stderr. */
function serve(folder: string): Promise<Running> {
  const environment = { ...process.env, LAMBDA_ENDPOINT: undefined, AWS_ENDPOINT_URL: undefined }
  const args = ['--input-type=module', '-e', script, '--', '--port', '0', '--data', folder]
  const child = spawn(process.execPath, args, { env: environment })
  children.push(child)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return new Promise((resolve, reject) => {
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.stdout.on('data', (chunk) => {
      const said = String(chunk)
      const url = /http:\S+/.exec(said)?.[0]
      if (url) resolve({ child, url, said, ended })
    })
    ended.then(() => reject(new Error(errors)))
  })
}

async function call(url: string, action: string, body: object): Promise<Record<string, string>> {
  const headers = { 'x-amz-target': `AWSStepFunctions.${action}` }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const said = (await answer.json()) as Record<string, string>
  if (!answer.ok) throw new Error(said.__type ?? String(answer.status))
  return said
}

const asks = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask:v1', Payload: { token: '{% $states.context.Task.Token %}' } },
      Next: 'Merge',
    },
    Merge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'merge:v1', Payload: '{% $states.input %}' },
      Output: '{% $states.result.Payload %}',
      End: true,
    },
  },
})

async function tokenOf(url: string, executionArn: string): Promise<string> {
  const { events } = (await call(url, 'GetExecutionHistory', { executionArn })) as unknown as {
    events: { taskScheduledEventDetails?: { parameters: string } }[]
  }
  const scheduled = events.find((event) => event.taskScheduledEventDetails)
  return JSON.parse(scheduled?.taskScheduledEventDetails?.parameters ?? '{}').Payload.token
}

/** Starts and answers executions until the server dies; `asked` and `answered` hold what it acknowledged. */
async function load(url: string, machine: string, asked: Set<string>, answered: Map<string, string>): Promise<void> {
  try {
    for (;;) {
      const { executionArn = '' } = await call(url, 'StartExecution', { stateMachineArn: machine })
      asked.add(executionArn)
      const taskToken = await tokenOf(url, executionArn)
      const output = JSON.stringify(executionArn)
      await call(url, 'SendTaskSuccess', { taskToken, output })
      answered.set(executionArn, output)
    }
  } catch {
    // The server was killed under this request.
  }
}

test('kill -9 under load loses nothing that was acknowledged, and what waits can still be answered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-'))
  const asked = new Set<string>()
  const answered = new Map<string, string>()
  let machine: string | undefined
  for (let round = 0; round < 2; round++) {
    const { child, url } = await serve(folder)
    const creation = { name: 'asks', definition: asks, roleArn: 'arn:aws:iam::123456789012:role/r' }
    machine ??= (await call(url, 'CreateStateMachine', creation)).stateMachineArn
    const clients = Array.from({ length: 8 }, () => load(url, machine ?? '', asked, answered))
    await new Promise((resolve) => setTimeout(resolve, 500))
    child.kill('SIGKILL')
    await Promise.all(clients)
  }
  expect(answered.size).toBeGreaterThan(20)

  const { url } = await serve(folder)
  for (const executionArn of asked) {
    const before = await call(url, 'DescribeExecution', { executionArn })
    if (before.status === 'RUNNING') {
      expect(answered.has(executionArn)).toBe(false)
      const taskToken = await tokenOf(url, executionArn)
      await call(url, 'SendTaskSuccess', { taskToken, output: JSON.stringify(executionArn) })
    }
    const after = await call(url, 'DescribeExecution', { executionArn })
    expect(after).toMatchObject({ status: 'SUCCEEDED', output: JSON.stringify(executionArn) })
  }
}, 30_000)

test('a second server on the same folder is refused with a reason, and SIGTERM ends the first cleanly', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-'))
  const first = await serve(folder)
  expect(first.said).toContain('functions answer with their own payload')
  await expect(serve(folder)).rejects.toThrow(`Another OneVisit server is using ${folder}.`)
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  const again = await serve(folder)
  expect(await call(again.url, 'ListStateMachines', {})).toEqual({ stateMachines: [] })
}, 20_000)

test('a port that is not a number is refused with the usage', async () => {
  const { machines } = await import('./machines.ts')
  await expect(machines(['--port', 'many'])).rejects.toThrow('--port wants a number')
  await expect(machines(['--lambda-endpoint', 'nowhere'])).rejects.toThrow('wants a http address')
})

import { expect, test } from 'vitest'
import { command, freshFolder } from './running.ts'

test('an execution that works without end holds up nobody else', async () => {
  const child = command(['machines', '--port', '0', '--data', freshFolder()])
  const port = await new Promise<string>((resolve) => {
    child.stdout?.on('data', (text) => resolve(/127\.0\.0\.1:(\d+)/.exec(String(text))?.[1] ?? ''))
  })
  const act = (action: string, body: object) =>
    fetch(`http://127.0.0.1:${port}`, {
      method: 'POST',
      headers: { 'x-amz-target': `AWSStepFunctions.${action}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(3_000),
    })
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: {
      A: { Type: 'Pass', Output: '{% $count($map([1..3000], function($x){ $x * 2 })) %}', Next: 'B' },
      B: { Type: 'Choice', Choices: [{ Condition: '{% $states.input = "never" %}', Next: 'C' }], Default: 'A' },
      C: { Type: 'Succeed' },
    },
  })
  const made = await act('CreateStateMachine', { name: 'm', definition, roleArn: 'arn:aws:iam::123456789012:role/r' })
  const { stateMachineArn } = (await made.json()) as { stateMachineArn: string }
  act('StartExecution', { stateMachineArn }).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const begun = Date.now()
  await act('ListStateMachines', {}).catch(() => undefined)
  child.kill('SIGKILL')
  expect(Date.now() - begun).toBeLessThan(1_000)
})

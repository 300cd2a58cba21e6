import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { SFNClient } from '@aws-sdk/client-sfn'
import { freshFolder } from '../contract/folder.ts'

const program = join(import.meta.dirname, '..', '..', 'bin', 'onevisit.ts')
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

/** `onevisit machines` in a process of its own, and a client that speaks to it as to Step Functions. */
export interface MachinesProcess {
  readonly client: SFNClient
  stop(): Promise<void>
}

/** Starts the machines on a free port; they call their functions at `lambdaEndpoint`. */
export async function startMachines(lambdaEndpoint: string): Promise<MachinesProcess> {
  const options = ['--port', '0', '--data', freshFolder(), '--lambda-endpoint', lambdaEndpoint]
  const env = { ...process.env, AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '123456789012' }
  const child = spawn(process.execPath, [program, 'machines', ...options], { env })
  const endpoint = await addressOf(child)
  const client = new SFNClient({ endpoint, region: 'us-east-1', credentials })
  return {
    client,
    async stop() {
      client.destroy()
      child.kill()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** The first line of the process says where it is. */
async function addressOf(child: ChildProcess): Promise<string> {
  let says = ''
  const hear = (chunk: Buffer) => {
    says += chunk
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  for (let wait = 0; wait < 500 && child.exitCode === null; wait++) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(says)?.[0]
    if (url) return url
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`onevisit machines did not start. It said:\n${says}`)
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SFNClient } from '@aws-sdk/client-sfn'
import { createAwsMachines } from '../../lib/adapters/aws/machines.ts'
import { askingMachine, createAsked } from '../contract/asking.ts'
import { freshFolder } from '../contract/folder.ts'
import { type MachinesWorld, machinesContract } from '../contract/machines.ts'
import { describeRun, roleArn } from './executions.ts'

const root = join(import.meta.dirname, '..', '..')
const { tell, tokens } = createAsked()

/** The function `ask`, as Lambda's Invoke API serves it. */
async function serveAsk(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    tell(JSON.parse(Buffer.concat(chunks).toString()))
    response.end('null')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const portOf = (server: Server) => (server.address() as AddressInfo).port

/** Starts `onevisit machines` on a free port in a process of its own; its first line says where it is. */
async function startMachines(lambdaEndpoint: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const data = freshFolder()
  const options = ['--port', '0', '--data', data, '--lambda-endpoint', lambdaEndpoint]
  const env = { ...process.env, AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '123456789012' }
  const child = spawn(process.execPath, [join(root, 'bin', 'onevisit.ts'), 'machines', ...options], { env })
  let says = ''
  const hear = (chunk: Buffer) => {
    says += chunk
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  for (let wait = 0; wait < 500 && child.exitCode === null; wait++) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(says)?.[0]
    if (url) return { child, url }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`onevisit machines did not start. It said:\n${says}`)
}

async function makeWorld(): Promise<MachinesWorld> {
  const functions = await serveAsk()
  const { child, url } = await startMachines(`http://127.0.0.1:${portOf(functions)}`)
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const client = new SFNClient({ endpoint: url, region: 'us-east-1', credentials })
  return {
    machines: createAwsMachines({ client, roleArn }),
    definition: askingMachine,
    tokens,
    describe: (version, run) => describeRun(client, version, run),
    async close() {
      client.destroy()
      child.kill()
      await once(child, 'exit')
      functions.close()
      functions.closeAllConnections()
    },
  }
}

machinesContract('onevisit machines, by client-sfn', makeWorld)

import { parseArgs } from 'node:util'
import { echo, lambdaAt } from '../../lib/adapters/local/functions.ts'
import { defaultAccount, openEngine } from '../../lib/adapters/local/machines.ts'
import { serveMachines } from '../../lib/adapters/local/machines-server.ts'
import { openStore } from '../../lib/adapters/local/store.ts'
import { usages } from './usages.ts'

const usage = usages.machines

const { env } = process

/** Serves the state machines alone, by the protocol of AWS Step Functions, until it is told to stop. */
export async function machines(args: string[]): Promise<void> {
  const { port, data, endpoint } = readOptions(args)
  const store = openStore(data)
  const account = {
    region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? defaultAccount.region,
    account: env.AWS_ACCOUNT_ID ?? defaultAccount.account,
  }
  const invoke = endpoint === undefined ? echo : lambdaAt(endpoint, () => store.durable())
  const engine = openEngine(store, { account, invoke })
  const server = await serveMachines(engine, port)
  await engine.run()
  const functions = endpoint === undefined ? 'functions answer with their own payload' : `functions at ${endpoint}`
  console.log(`State machines at http://127.0.0.1:${server.port} (data in ${data}; ${functions}).`)

  const stop = async () => {
    engine.stop()
    await server.close()
    store.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, data: { type: 'string' }, 'lambda-endpoint': { type: 'string' } },
  })
  const port = Number(values.port ?? 8701)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port wants a number. Usage: ${usage}`)
  const endpoint =
    values['lambda-endpoint'] ?? env.LAMBDA_ENDPOINT ?? env.AWS_ENDPOINT_URL_LAMBDA ?? env.AWS_ENDPOINT_URL
  if (endpoint !== undefined && !/^https?:\/\/[^/]/.test(endpoint))
    throw new Error(`--lambda-endpoint wants a http address, not ${endpoint}. Usage: ${usage}`)
  return { port, data: values.data ?? env.ONEVISIT_DATA ?? '.data/machines', endpoint }
}

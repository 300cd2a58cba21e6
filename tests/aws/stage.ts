import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { authorize } from '../../lambdas/authorize.ts'
import { recordBundle } from '../../lambdas/deployment.ts'
import { type FunctionName, machineFunctions } from '../../lambdas/functions.ts'
import { answerHttp } from '../../lambdas/http-api.ts'
import { answerPages } from '../../lambdas/http-pages.ts'
import type { Fields, Log } from '../../lambdas/log.ts'
import { sendRows } from '../../lambdas/outbox-stream.ts'
import { sweepOutbox } from '../../lambdas/outbox-sweep.ts'
import { packBundle } from '../../lambdas/packed-bundle.ts'
import { type Handler, type Work, withPorts } from '../../lambdas/with.ts'
import { noPorts, withheld } from '../../lambdas/withheld.ts'
import { createAwsFiles } from '../../lib/adapters/aws/files.ts'
import { createAwsMachines } from '../../lib/adapters/aws/machines.ts'
import { createAwsTable } from '../../lib/adapters/aws/table.ts'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createIds } from '../../lib/adapters/ids.ts'
import type { Principal } from '../../lib/application/may.ts'
import { printMachine } from '../../lib/asl/print.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { compile } from '../../lib/compile/compile.ts'
import type { Clock, Machines, Notices, Ports } from '../../lib/desk/ports.ts'
import { machineTasks } from '../../lib/desk/tasks/index.ts'
import type { Cloud } from './cloud.ts'
import { createdEvent, scheduledEvent } from './events.ts'
import { roleArn } from './executions.ts'
import { passGateway, type Reply } from './gateway.ts'
import { createOutboxDelivery, type OutboxDelivery } from './outbox-delivery.ts'
import { dynamo, makeBucket, makeTable, s3 } from './world.ts'

/** One bundle's product as its stacks put it together: a table and a bucket of its own, functions, stream and sweep. */
export interface Stage {
  /** The ARN of the version that applications are filed under. */
  readonly version: string
  readonly bundle: Bundle
  readonly functionName: (name: FunctionName) => string
  /** By function; the entry is asked for at every call, so it can be replaced. */
  readonly handlers: Map<FunctionName, Handler>
  readonly stream: OutboxDelivery
  /** Waits until nothing has happened for a little while: no call of the machines, nothing in the stream; at most 2 s. */
  quiet(): Promise<void>
  /** The table, for a look at its rows. */
  readonly table: Ports['table']
  readonly lines: readonly (Fields & { readonly level: string })[]
  readonly notices: readonly { readonly key: string; readonly message: unknown }[]
  /** A request through the gateway. `requestId`: its Idempotency-Key. */
  ask(by: Principal, method: string, path: string, body?: unknown, requestId?: string): Promise<Reply>
  sweep(): Promise<unknown>
}

let stages = 0

/** Deploys a bundle. `sent` wraps the machines that relay and sweep send to; `clock` is the functions' own. */
export async function openStage(
  cloud: Cloud,
  bundle: Bundle,
  sent = (machines: Machines): Machines => machines,
  clock: Clock = systemClock,
): Promise<Stage> {
  const prefix = `stage${++stages}`
  const functionName = (name: FunctionName) => `${prefix}-${name}:v1`
  const [tableName, bucket] = [await makeTable(), await makeBucket()]
  const handlers = new Map<FunctionName, Handler>()
  const stream = createOutboxDelivery(tableName, () => handlerOf(handlers, 'relay'))
  const lines: (Fields & { level: string })[] = []
  const log: Log = {
    info: (message, fields) => void lines.push({ level: 'info', message, ...fields }),
    error: (message, fields) => void lines.push({ level: 'error', message, ...fields }),
  }
  const notices: { key: string; message: unknown }[] = []
  const machines = createAwsMachines({ client: cloud.machines.client, roleArn })
  const more: Partial<Record<FunctionName, Partial<Ports>>> = {
    materials: { files: createAwsFiles({ client: s3, bucket }) },
    relay: { machines: { ...sent(machines), publish: withheld }, notices: keeping(notices) },
    sweep: { machines: { ...sent(machines), publish: withheld }, notices: keeping(notices) },
  }
  // A table for each function, since each has what it remembers of the table for itself.
  for (const [name, work] of Object.entries(works) as [FunctionName, Work][])
    handlers.set(name, withPorts(name, work, { ...tableOnly(stream, tableName, clock), ...more[name] }, log))
  const calls = createCounter()
  for (const name of machineFunctions)
    cloud.functions.handlers.set(functionName(name), (event, context) =>
      calls.during(handlerOf(handlers, name)(event, context)),
    )

  const version = await deploy(cloud, handlers, bundle, prefix, machines)
  return {
    version,
    bundle,
    functionName,
    handlers,
    stream,
    quiet: () => quiet(stream, calls),
    table: createAwsTable({ client: dynamo, tableName }),
    lines,
    notices,
    ask: (by, method, path, body, requestId) =>
      passGateway((name) => handlerOf(handlers, name), by, { method, path, body, requestId }),
    sweep: () => handlerOf(handlers, 'sweep')(scheduledEvent, { awsRequestId: randomUUID() }),
  }
}

/** The work of each function, as its file in lambdas/ names it. */
const works: Readonly<Record<FunctionName, Work>> = {
  ...machineTasks,
  api: answerHttp,
  filing: answerHttp,
  guides: answerHttp,
  inbox: answerHttp,
  materials: answerHttp,
  // Built without pages: nobody opens one here.
  pages: answerPages({ manifest: { styles: {}, scripts: {}, words: {}, pages: [] }, files: new Map() }),
  authorizer: authorize({ read: async () => undefined }),
  prefill: answerHttp,
  progress: answerHttp,
  sessions: answerHttp,
  steps: answerHttp,
  supervision: answerHttp,
  tasks: answerHttp,
  window: answerHttp,
  relay: sendRows,
  sweep: sweepOutbox,
  publish: recordBundle,
}

/** What every function holds; the rest is given to those that need it. */
function tableOnly(stream: OutboxDelivery, tableName: string, clock: Clock): Ports {
  return {
    ...noPorts,
    table: stream.follow(createAwsTable({ client: dynamo, tableName })),
    clock,
    ids: createIds(clock),
  }
}

/** `now`: how many are under way; `ever`: how many there have been. */
function createCounter() {
  const count = { now: 0, ever: 0 }
  return {
    count,
    async during<T>(work: Promise<T>): Promise<T> {
      count.now++
      count.ever++
      return work.finally(() => void count.now--)
    },
  }
}

async function quiet(stream: OutboxDelivery, { count }: ReturnType<typeof createCounter>): Promise<void> {
  const end = Date.now() + 2000
  for (let still = 0; still < 4 && Date.now() < end; ) {
    await stream.settled()
    const before = count.ever
    await sleep(10)
    still = count.now === 0 && count.ever === before ? still + 1 : 0
  }
}

function keeping(notices: { key: string; message: unknown }[]): Notices {
  return { send: async (key, message) => void notices.push({ key, message }) }
}

function handlerOf(handlers: ReadonlyMap<FunctionName, Handler>, name: FunctionName): Handler {
  const handler = handlers.get(name)
  if (!handler) throw new Error(`there is no function ${name}`)
  return handler
}

/** Publishes the machine's version, then has it recorded as CloudFormation does. */
async function deploy(
  { functions }: Cloud,
  handlers: ReadonlyMap<FunctionName, Handler>,
  bundle: Bundle,
  prefix: string,
  machines: Machines,
): Promise<string> {
  const definition = printMachine(compile(bundle, { prefix }), { pretty: false })
  const { version } = await machines.publish(`${prefix}-${bundle.id}`, definition)
  const properties = { bundle: bundle.id, machine: version, packed: packBundle({ bundle, definition }) }
  const done = await handlerOf(handlers, 'publish')(createdEvent(functions.url, properties), {
    awsRequestId: randomUUID(),
  })
  if ((done as { status: string }).status !== 'SUCCESS') throw new Error(JSON.stringify(functions.told.at(-1)))
  return version
}

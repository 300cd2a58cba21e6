import { bundlesFolder } from '../../bin/environment.ts'
import { readChecked } from '../../bin/publish-folder.ts'
import { type Call, Refused } from '../../bin/walk/client.ts'
import { recordBundle } from '../../lambdas/deployment.ts'
import { context, openDesk, toImage } from '../../lambdas/fixture.ts'
import { type FunctionName, machineFunctions, peopleFunctions } from '../../lambdas/functions.ts'
import { answerHttp } from '../../lambdas/http-api.ts'
import { sendRows } from '../../lambdas/outbox-stream.ts'
import { packBundle, packLaw } from '../../lambdas/packed-bundle.ts'
import { type Handler, type Work, withPorts } from '../../lambdas/with.ts'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createIds } from '../../lib/adapters/ids.ts'
import { createLocalMachines, openEngine } from '../../lib/adapters/local/machines.ts'
import { openStore } from '../../lib/adapters/local/store.ts'
import { withStream } from '../../lib/adapters/local/stream.ts'
import { createLocalTable } from '../../lib/adapters/local/table.ts'
import type { Principal } from '../../lib/application/may.ts'
import type { OutboxRow } from '../../lib/desk/changes/outbox.ts'
import { findRoute } from '../../lib/desk/find-route.ts'
import type { Ports, Row, Table } from '../../lib/desk/ports.ts'
import { routesOf } from '../../lib/desk/routes.ts'
import { machineTasks } from '../../lib/desk/tasks/index.ts'
import type { Invocation, InvocationOutcome, Json } from '../../lib/runtime/model.ts'
import { definitionOf } from '../../lib/stacks/definition.ts'
import { startAnswering } from './answering-server.ts'
import { stage } from './built.ts'

const prefix = 'onevisit-trial'

/** The product as on AWS, on one computer: every call goes through a function's handler, by the event AWS would make. */
export async function openTown() {
  const { log, lines, ports: others } = openDesk()
  const store = openStore()
  const engine = openEngine(store, { invoke: (call) => invoke(call) })
  const table = withStream(
    createLocalTable(store),
    () => true,
    (row) => void bringToRelay(row),
  )
  const ports: Ports = {
    ...others,
    clock: systemClock,
    ids: createIds(systemClock),
    table,
    machines: createLocalMachines(engine),
  }

  const used = new Map<FunctionName, Set<string>>()
  const add = (name: FunctionName, work: Work): Handler => {
    const actions = new Set<string>()
    used.set(name, actions)
    return withPorts(name, work, { ...ports, table: watched(ports.table, actions) }, log)
  }
  const functions = new Map<string, Handler>(
    machineFunctions.map((name) => [`${prefix}-${name}:v1`, add(name, machineTasks[name])]),
  )
  const invoke = async ({ functionName, payload }: Invocation): Promise<InvocationOutcome> => {
    const handler = functions.get(functionName)
    if (!handler) return { ok: false, error: 'Lambda.ResourceNotFoundException', cause: functionName }
    return { ok: true, payload: (await handler(payload, context)) as Json }
  }

  const relay = add('relay', sendRows)
  const bringToRelay = (row: Row) => relay({ Records: [recordOf(row)] }, context)

  const asked = new Map(peopleFunctions.map((name) => [name, add(name, answerHttp)]))
  const as =
    (principal: Principal): Call =>
    async (method, path, body) => {
      const { route } = findRoute(method, path)
      const name = peopleFunctions.find((each) => routesOf[each].includes(route))
      const answer = await asked.get(name ?? 'api')?.(eventOf(principal, method, path, body), context)
      const { statusCode, body: text } = answer as { statusCode: number; body: string }
      if (statusCode >= 300) throw new Refused(statusCode, `${method} ${path}: ${text}`, JSON.parse(text))
      return JSON.parse(text)
    }

  const deploy = async () => {
    const cloudFormation = await startAnswering(() => ({ status: 200 }))
    const publish = add('publish', recordBundle)
    const { bundles, law } = readChecked(bundlesFolder())
    await publish(requestOf('Law', { law: packLaw(law) }, cloudFormation.url), context)
    for (const bundle of bundles) {
      const definition = definitionOf(bundle, { prefix, stage })
      const { version } = await ports.machines.publish(`${prefix}-${bundle.id}`, definition)
      const properties = { bundle: bundle.id, machine: version, packed: packBundle({ bundle, definition }) }
      await publish(requestOf(bundle.id, properties, cloudFormation.url), context)
    }
    await cloudFormation.stop()
    await engine.run()
  }

  const close = () => {
    engine.stop()
    store.close()
  }
  return { as, lines, used, deploy, close }
}

/** Notes what is done with rows, in DynamoDB's words. */
function watched(table: Table, actions: Set<string>): Table {
  const note = <T>(action: string, result: T): T => {
    actions.add(`dynamodb:${action}`)
    return result
  }
  return {
    get: (key) => note('GetItem', table.get(key)),
    query: (query) => note('Query', table.query(query)),
    transact(writes) {
      for (const write of writes)
        note('put' in write ? 'PutItem' : 'remove' in write ? 'DeleteItem' : 'ConditionCheckItem', write)
      return table.transact(writes)
    },
  }
}

/** A row that was never tried is new to the stream; one that was is written again. */
const recordOf = (row: Row) => ({
  eventName: (row as OutboxRow).attempts > 0 ? 'MODIFY' : 'INSERT',
  dynamodb: { SequenceNumber: '1', NewImage: toImage(row) },
})

function eventOf({ role, id, department }: Principal, method: string, path: string, body: unknown) {
  const { route } = findRoute(method, path)
  const lambda = { sub: id, role, ...(department ? { department } : {}) }
  return {
    version: '2.0',
    routeKey: `${method} ${route.path}`,
    rawPath: path,
    rawQueryString: '',
    headers: { 'content-type': 'application/json' },
    requestContext: { http: { method, path }, ...(route.act === 'browse' ? {} : { authorizer: { lambda } }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  }
}

const requestOf = (name: string, ResourceProperties: object, ResponseURL: string) => ({
  RequestType: 'Create',
  ResponseURL,
  StackId: 'stack',
  RequestId: name,
  LogicalResourceId: name,
  ResourceProperties,
})

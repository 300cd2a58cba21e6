import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { readBundleFiles } from '../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../lib/bundle/load.ts'
import { getCurrentLaw } from '../lib/desk/law.ts'
import { getCurrent } from '../lib/desk/versions.ts'
import { recordBundle } from './deployment.ts'
import { context, openDesk } from './fixture.ts'
import { packBundle, packLaw } from './packed-bundle.ts'
import { withPorts } from './with.ts'

const told: { headers: Record<string, unknown>; body: Record<string, unknown> }[] = []
const server = createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request) text += chunk
  told.push({ headers: request.headers, body: JSON.parse(text) })
  response.end()
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => void server.close())

const { bundles, settings, calendar } = loadBundles(readBundleFiles('bundles'))
const bundle = bundles.find(({ bundle: { id } }) => id === 'newborn')?.bundle
if (!bundle) throw new Error('there is no bundle')
const packed = packBundle({ bundle, definition: '{}' })
const machine = 'arn:aws:states:eu-west-1:123456789012:stateMachine:onevisit-newborn:4'

/** A request as CloudFormation makes it. */
const request = (RequestType: string, properties: object = {}) => ({
  RequestType,
  ServiceToken: 'arn:aws:lambda:eu-west-1:123456789012:function:onevisit-publish:v1',
  ResponseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/answer?X-Amz-Signature=0`,
  StackId: 'arn:aws:cloudformation:eu-west-1:123456789012:stack/onevisit-machines/1',
  RequestId: 'r-1',
  LogicalResourceId: 'newbornPublished',
  ResourceType: 'Custom::OneVisitBundle',
  ResourceProperties: {
    ServiceToken: 'the same',
    ServiceTimeout: '300',
    bundle: 'newborn',
    machine,
    packed,
    ...properties,
  },
})

const deployed = async (...requests: readonly object[]) => {
  const desk = openDesk()
  told.length = 0
  const publish = withPorts('publish', recordBundle, desk.ports, desk.log)
  for (const each of requests) await publish(each, context)
  return desk
}

test('a deployed bundle is what new applications are filed under, on the version of its machine', async () => {
  const { ports, lines } = await deployed(request('Create'))
  expect(await getCurrent(ports, 'newborn')).toMatchObject({ version: 1, machine, bundle })
  expect(told.map(({ body }) => body)).toEqual([
    {
      Status: 'SUCCESS',
      Reason: 'done',
      PhysicalResourceId: 'newborn',
      StackId: 'arn:aws:cloudformation:eu-west-1:123456789012:stack/onevisit-machines/1',
      RequestId: 'r-1',
      LogicalResourceId: 'newbornPublished',
      Data: { version: 1 },
    },
  ])
  expect(told[0]?.headers['content-type']).toBe('')
  expect(lines).toMatchObject([{ outcome: 'done', bundle: 'newborn', asked: 'Create', status: 'SUCCESS', version: 1 }])
})

test('the same bundle again stays the same version, another is the next, and a rollback comes after that', async () => {
  const other = { packed: packBundle({ bundle: { ...bundle, name: '新生儿' }, definition: '{}' }) }
  const { ports } = await deployed(request('Create'), request('Update'), request('Update', other), request('Update'))
  expect(told.map(({ body }) => body.Data)).toEqual([{ version: 1 }, { version: 1 }, { version: 2 }, { version: 3 }])
  expect((await getCurrent(ports, 'newborn')).bundle.name).toBe(bundle.name)
})

test('what the region decides is deployed beside the bundles, under versions of its own', async () => {
  const law = (content: Parameters<typeof packLaw>[0]) => ({
    ...request('Create'),
    ResourceProperties: { ServiceToken: 'the same', ServiceTimeout: '300', law: packLaw(content) },
  })
  const stricter = { ...settings, onTheSpotShare: 0.5 }
  const { ports, lines } = await deployed(law({ settings, calendar }), law({ settings: stricter, calendar }))
  expect(told.map(({ body }) => [body.Status, body.PhysicalResourceId])).toEqual([
    ['SUCCESS', 'law'],
    ['SUCCESS', 'law'],
  ])
  const now = await getCurrentLaw(ports)
  expect(now).toMatchObject({ settings: stricter, settingsVersion: 2 })
  expect(now.calendar.version).toBe(1)
  expect(now.calendar.isWorking(Date.UTC(2026, 1, 14) / 86_400_000)).toBe(true)
  expect(lines).toMatchObject([{ bundle: 'law', status: 'SUCCESS' }, { bundle: 'law' }])
})

test('a bundle that leaves the deployment is still there for the applications that run on it', async () => {
  const { ports } = await deployed(request('Create'), request('Delete', { packed: 'no matter' }))
  expect(told.map(({ body }) => body.Status)).toEqual(['SUCCESS', 'SUCCESS'])
  expect(await getCurrent(ports, 'newborn')).toMatchObject({ version: 1 })
})

test('a deployment that cannot be recorded is told so at once, and does not wait for its time to run out', async () => {
  const { lines } = await deployed(request('Create', { packed: 'H4sIAAAA' }))
  expect(told.map(({ body }) => [body.Status, body.Reason])).toEqual([
    ['FAILED', 'newborn was not published: see the log of publish'],
  ])
  expect(lines.map(({ level }) => level)).toEqual(['error', 'info'])
})

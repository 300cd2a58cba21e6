import * as z from 'zod'
import type { Ports } from '../lib/desk/ports.ts'
import { recordPublished } from '../lib/desk/publish.ts'
import { unpackBundle } from './packed-bundle.ts'

/** CloudFormation's request to a custom resource, as far as it is used. */
const payload = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  ResourceProperties: z.object({ bundle: z.string(), machine: z.string(), packed: z.string() }),
})
type Request = z.infer<typeof payload>

interface Done {
  readonly status: 'SUCCESS' | 'FAILED'
  readonly version?: number
}

/**
 * Writes the rows of a bundle when a deployment has published its machine's version, and tells CloudFormation how it went.
 * A deployment that is rolled back asks for the former bundle again. Deleting does nothing: running applications stay on
 * their version.
 */
export const recordBundle = {
  payload,
  async run(ports: Ports, request: Request, report: (bug: unknown) => void): Promise<Done> {
    const done = await record(ports, request).catch((bug): Done => {
      report(bug)
      return { status: 'FAILED' }
    })
    await tellCloudFormation(request, done)
    return done
  },
  tell: ({ RequestType, ResourceProperties }: Request, { status, version }: Done) => ({
    bundle: ResourceProperties.bundle,
    asked: RequestType,
    status,
    version,
  }),
}

async function record(ports: Ports, { RequestType, ResourceProperties }: Request): Promise<Done> {
  if (RequestType === 'Delete') return { status: 'SUCCESS' }
  const { bundle, definition } = unpackBundle(ResourceProperties.packed)
  const { version } = await recordPublished(ports, bundle, ResourceProperties.machine, definition)
  return { status: 'SUCCESS', version }
}

async function tellCloudFormation(request: Request, { status, version }: Done): Promise<void> {
  const { StackId, RequestId, LogicalResourceId, ResourceProperties } = request
  const said = {
    Status: status,
    Reason: status === 'FAILED' ? `${ResourceProperties.bundle} was not published: see the log of publish` : 'done',
    PhysicalResourceId: ResourceProperties.bundle,
    StackId,
    RequestId,
    LogicalResourceId,
    Data: { version },
  }
  // The address was signed for a request without a content type; bytes, unlike a string, bring none of their own.
  const body = new TextEncoder().encode(JSON.stringify(said))
  const response = await fetch(request.ResponseURL, { method: 'PUT', headers: { 'content-type': '' }, body })
  if (!response.ok) throw new Error(`CloudFormation's address answered ${response.status}`)
}

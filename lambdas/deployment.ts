import * as z from 'zod'
import type { Ports } from '../lib/desk/ports.ts'
import { recordLaw, recordPublished } from '../lib/desk/publish.ts'
import { unpackBundle, unpackLaw } from './packed-bundle.ts'

/** CloudFormation's request to a custom resource, as far as it is used. */
const payload = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  ResourceProperties: z.union([
    z.object({ bundle: z.string(), machine: z.string(), packed: z.string() }),
    z.object({ law: z.string() }),
  ]),
})
type Request = z.infer<typeof payload>

interface Done {
  readonly status: 'SUCCESS' | 'FAILED'
  readonly version?: number
}

/** The bundle's id; `law`: the working days and the region's settings. */
const nameOf = ({ ResourceProperties }: Request): string =>
  'law' in ResourceProperties ? 'law' : ResourceProperties.bundle

/**
 * Writes the rows of a bundle when a deployment has published its machine's version, or those of what the region decides
 * for all bundles, and tells CloudFormation how it went.
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
  tell: (request: Request, { status, version }: Done) => ({
    bundle: nameOf(request),
    asked: request.RequestType,
    status,
    version,
  }),
}

async function record(ports: Ports, { RequestType, ResourceProperties }: Request): Promise<Done> {
  if (RequestType === 'Delete') return { status: 'SUCCESS' }
  if ('law' in ResourceProperties) {
    const { calendar } = await recordLaw(ports, unpackLaw(ResourceProperties.law))
    return { status: 'SUCCESS', version: calendar }
  }
  const { bundle, definition } = unpackBundle(ResourceProperties.packed)
  const { version } = await recordPublished(ports, bundle, ResourceProperties.machine, definition)
  return { status: 'SUCCESS', version }
}

async function tellCloudFormation(request: Request, { status, version }: Done): Promise<void> {
  const { StackId, RequestId, LogicalResourceId } = request
  const said = {
    Status: status,
    Reason: status === 'FAILED' ? `${nameOf(request)} was not published: see the log of publish` : 'done',
    PhysicalResourceId: nameOf(request),
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

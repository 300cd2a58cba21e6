import { recordBundle } from './deployment.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** Called by CloudFormation, once for each bundle that a deployment has brought out or changed. */
export const handler = withPorts('publish', recordBundle, ports)

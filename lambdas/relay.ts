import { sendRows } from './outbox-stream.ts'
import { portsToSend } from './ports-to-send.ts'
import { withPorts } from './with.ts'

/** Sends outbox rows as soon as the table's stream tells of them. */
export const handler = withPorts('relay', sendRows, portsToSend)

import { sweepOutbox } from './outbox-sweep.ts'
import { portsToSend } from './ports-to-send.ts'
import { withPorts } from './with.ts'

/** On a schedule: sends what is due and was not taken before, and enters what time has brought about. */
export const handler = withPorts('sweep', sweepOutbox, portsToSend)

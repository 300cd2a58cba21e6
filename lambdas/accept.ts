import { accept } from '../lib/desk/tasks/accept.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

export const handler = withPorts('accept', accept, ports)

import { deliver } from '../lib/desk/tasks/deliver.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

export const handler = withPorts('deliver', deliver, ports)

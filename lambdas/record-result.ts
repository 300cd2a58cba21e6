import { recordResult } from '../lib/desk/tasks/record-result.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

export const handler = withPorts('record-result', recordResult, ports)

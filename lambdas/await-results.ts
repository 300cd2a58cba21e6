import { awaitResults } from '../lib/desk/tasks/await-results.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

export const handler = withPorts('await-results', awaitResults, ports)

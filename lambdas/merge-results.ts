import { mergeResults } from '../lib/desk/tasks/merge-results.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

export const handler = withPorts('merge-results', mergeResults, ports)

import { openTask } from '../lib/desk/tasks/open-task.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

export const handler = withPorts('open-task', openTask, ports)

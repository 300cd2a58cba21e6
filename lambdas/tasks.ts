import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** What departments ask about what came to them. */
export const handler = withPorts('tasks', answerHttp, ports)

import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** What those ask who lead and supervise. */
export const handler = withPorts('supervision', answerHttp, ports)

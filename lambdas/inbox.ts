import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** What departments have before themselves. */
export const handler = withPorts('inbox', answerHttp, ports)

import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** How far applications are, and how they are rated. */
export const handler = withPorts('progress', answerHttp, ports)

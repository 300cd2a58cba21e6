import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** What an application begins with: what was filled in before, and letters of authority. */
export const handler = withPorts('prefill', answerHttp, ports)

import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** What the window asks between departments and applicants. */
export const handler = withPorts('window', answerHttp, ports)

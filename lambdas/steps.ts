import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** What departments do beside the decision: special steps, and a look at the conditions. */
export const handler = withPorts('steps', answerHttp, ports)

import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** What people ask about filed applications, receipts and certificates; the API’s description. */
export const handler = withPorts('api', answerHttp, ports)

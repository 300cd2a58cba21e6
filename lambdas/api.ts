import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** What people ask over HTTP, apart from the files that they hand in. */
export const handler = withPorts('api', answerHttp, ports)

import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** Guides, notices and flow charts, for anyone. */
export const handler = withPorts('guides', answerHttp, ports)

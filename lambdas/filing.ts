import { answerHttp } from './http-api.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

/** What people ask up to filing: about bundles, drafts and submissions. */
export const handler = withPorts('filing', answerHttp, ports)

import { answerHttp } from './http-api.ts'
import { portsWithFiles } from './ports-with-files.ts'
import { withPorts } from './with.ts'

/** The requests about handed-in files. */
export const handler = withPorts('materials', answerHttp, portsWithFiles)

import { createIdentity } from '../lib/adapters/identity.ts'
import { readOidc } from '../lib/adapters/oidc-setting.ts'
import { findVariable } from './environment.ts'
import { answerHttp } from './http-api.ts'
import { createLog } from './log.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

const oidc = findVariable('oidc')
const log = createLog('sessions')
const identity = oidc && createIdentity(readOidc(oidc), (says) => log.error('identity', { says }))

/** Who asks, signing in at the identity provider, and signing out. */
export const handler = withPorts('sessions', answerHttp, { ...ports, ...(identity && { identity }) })

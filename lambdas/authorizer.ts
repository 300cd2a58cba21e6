import { createIssuerTokens } from '../lib/adapters/aws/tokens.ts'
import { authorize } from './authorize.ts'
import { getVariable } from './environment.ts'
import { ports } from './ports.ts'
import { withPorts } from './with.ts'

const tokens = createIssuerTokens({ issuer: getVariable('issuer'), audience: getVariable('audience').split(' ') })

/** Says who asks, before the function is asked. */
export const handler = withPorts('authorizer', authorize(tokens), ports)

import { SFNClient } from '@aws-sdk/client-sfn'
import { createAwsMachines } from '../lib/adapters/aws/machines.ts'
import { createNotices } from '../lib/adapters/notices.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { findVariable } from './environment.ts'
import { ports } from './ports.ts'
import { withheld } from './withheld.ts'

/** The table, the machines' executions and the world outside. Machines are published by deployments only. */
export const portsToSend: Ports = {
  ...ports,
  machines: { ...createAwsMachines({ client: new SFNClient({}), roleArn: '' }), publish: withheld },
  notices: createNotices({ url: findVariable('notices') }),
  platform: createNotices({ url: findVariable('platform') }),
}

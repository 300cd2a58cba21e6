import { DescribeExecutionCommand, type SFNClient } from '@aws-sdk/client-sfn'
import type { Standing } from '../contract/machines.ts'

/** The role that the test's machines would run under; its account is the emulators'. */
export const roleArn = 'arn:aws:iam::123456789012:role/onevisit-test'

/** How the execution `run` of a version stands. */
export async function describeRun(client: SFNClient, version: string, run: string): Promise<Standing> {
  const executionArn = `${version.replace(':stateMachine:', ':execution:').replace(/:\d+$/, '')}:${run}`
  const { status = '', output, error, cause } = await client.send(new DescribeExecutionCommand({ executionArn }))
  return { status, error, cause, output: output === undefined ? undefined : JSON.parse(output) }
}

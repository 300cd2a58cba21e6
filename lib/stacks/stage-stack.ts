import { ArnFormat, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { FunctionName } from '../../lambdas/functions.ts'
import { prefixOf, type Stage } from './stage.ts'

/** A stack of a stage: `<prefix>-<part>`, in the stage's account and region. */
export abstract class StageStack extends Stack {
  readonly stage: Stage
  readonly prefix: string

  constructor(scope: Construct, stage: Stage, part: string, props: StackProps = {}) {
    const prefix = prefixOf(stage)
    super(scope, `${prefix}-${part}`, { env: { account: stage.account, region: stage.region }, ...props })
    this.stage = stage
    this.prefix = prefix
  }

  /** Functions are called by name: machines that run for a year outlive what a deployment exports. */
  functionArn(name: FunctionName): string {
    const resourceName = `${this.prefix}-${name}:v1`
    return this.formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })
  }

  /** `resource` may be a pattern: `<prefix>-*`. */
  statesArn(kind: 'stateMachine' | 'execution', resourceName: string): string {
    return this.formatArn({ service: 'states', resource: kind, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME })
  }
}

import { join } from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Alias, Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type Variable, variables } from '../../../lambdas/environment.ts'
import type { FunctionName } from '../../../lambdas/functions.ts'
import { allow, type Right } from '../right.ts'
import type { StageStack } from '../stage-stack.ts'
import { ImpactAlarm } from './impact-alarm.ts'

export interface DeskFunctionProps {
  readonly name: FunctionName
  /** The folder of all bundled functions. */
  readonly code: string
  /** What it means for people when this function fails. */
  readonly impact: string
  /** All that its role may do, apart from writing its own log. */
  readonly may: readonly Right[]
  readonly environment: Readonly<Partial<Record<Variable, string>>>
  readonly timeout?: Duration
}

/** One function: its log, its role, its alias `v1` by which everything calls it, and its alarm. */
export class DeskFunction extends Construct {
  readonly alias: Alias
  readonly log: LogGroup

  constructor(stack: StageStack, { name, code, impact, may, environment, timeout }: DeskFunctionProps) {
    super(stack, name)
    const functionName = `${stack.prefix}-${name}`
    this.log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: stack.stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    this.log.grantWrite(role)
    allow(role, may)

    const lambda = new LambdaFunction(this, 'Function', {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: timeout ?? Duration.seconds(20),
      handler: 'index.handler',
      code: Code.fromAsset(join(code, name)),
      role,
      logGroup: this.log,
      environment: Object.fromEntries(
        Object.entries(environment).map(([variable, value]) => [variables[variable as Variable], value]),
      ),
    })
    this.alias = new Alias(this, 'Alias', { aliasName: 'v1', version: lambda.currentVersion })
    new ImpactAlarm(this, 'Errors', stack, { metric: lambda.metricErrors({ period: Duration.minutes(5) }), impact })
  }
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CustomResource, Duration, RemovalPolicy, Stage } from 'aws-cdk-lib'
import type { Role } from 'aws-cdk-lib/aws-iam'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { packBundle } from '../../../lambdas/packed-bundle.ts'
import type { Bundle } from '../../bundle/model.ts'
import { definitionOf } from '../definition.ts'
import type { StageStack } from '../stage-stack.ts'
import { ImpactAlarm } from './impact-alarm.ts'

/**
 * A bundle's state machine, its newest version, the alias `live` on that, and the rows that let people apply under it.
 * Machine and versions stay when they leave the template: applications may be running on them for a year.
 */
export class BundleMachine extends Construct {
  constructor(stack: StageStack, bundle: Bundle, role: Role) {
    super(stack, bundle.id)
    const stateMachineName = `${stack.prefix}-${bundle.id}`
    const definition = definitionOf(bundle, stack)
    const machine = new StateMachine(this, 'Machine', {
      stateMachineName,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromFile(fileOf(this, stateMachineName, definition)),
      role,
      tracingEnabled: true,
      logs: { destination: logOf(this, stack, stateMachineName), level: LogLevel.ALL, includeExecutionData: false },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const version = new CfnStateMachineVersion(this, 'Version', {
      stateMachineArn: machine.stateMachineArn,
      stateMachineRevisionId: machine.stateMachineRevisionId,
    })
    version.applyRemovalPolicy(RemovalPolicy.RETAIN)
    new CfnStateMachineAlias(this, 'Live', {
      name: 'live',
      routingConfiguration: [{ stateMachineVersionArn: version.attrArn, weight: 100 }],
    })
    new CustomResource(this, 'Published', {
      resourceType: 'Custom::OneVisitBundle',
      serviceToken: stack.functionArn('publish'),
      serviceTimeout: Duration.minutes(5),
      properties: { bundle: bundle.id, machine: version.attrArn, packed: packBundle({ bundle, definition }) },
    })
    this.watch(stack, machine, bundle.name)
  }

  private watch(stack: StageStack, machine: StateMachine, name: string): void {
    new ImpactAlarm(this, 'Failed', stack, {
      metric: machine.metricFailed({ period: Duration.minutes(5) }),
      impact: `An application for ${name} stopped before its results were handed over, and does not go on by itself.`,
    })
    new ImpactAlarm(this, 'TimedOut', stack, {
      metric: machine.metricTimedOut({ period: Duration.minutes(5) }),
      impact: `An application for ${name} was ended by its time limit with people still waiting for it.`,
    })
  }
}

/** Definitions travel as files: a template holds 1 MB at most, and one machine alone may take 900 KB. */
function fileOf(scope: Construct, name: string, definition: string): string {
  const path = join(Stage.of(scope)?.assetOutdir ?? '', `${name}.asl.json`)
  writeFileSync(path, definition)
  return path
}

/** Log groups of this name need no room in the account's policy for log delivery. */
function logOf(scope: Construct, { stage }: StageStack, name: string): LogGroup {
  return new LogGroup(scope, 'Log', {
    logGroupName: `/aws/vendedlogs/states/${name}`,
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
}

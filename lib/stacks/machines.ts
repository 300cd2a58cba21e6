import { CustomResource, Duration } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { machineFunctions } from '../../lambdas/functions.ts'
import { packLaw } from '../../lambdas/packed-bundle.ts'
import type { Bundle } from '../bundle/model.ts'
import type { LawContent } from '../desk/law.ts'
import { BundleMachine } from './constructs/bundle-machine.ts'
import { acknowledgePatterns, allow } from './right.ts'
import type { Stage } from './stage.ts'
import { StageStack } from './stage-stack.ts'

/** A state machine for each bundle, all under one role, and their publishing, after that of the law they are handled by. */
export class MachinesStack extends StageStack {
  constructor(scope: Construct, stage: Stage, bundles: readonly Bundle[], law: LawContent) {
    super(scope, stage, 'machines')
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    })
    allow(role, [
      { actions: ['lambda:InvokeFunction'], resources: machineFunctions.map((name) => this.functionArn(name)) },
    ])
    acknowledgePatterns(role, ['*'], 'Log deliveries and X-Ray segments have no address of their own.')
    const published = new CustomResource(this, 'Law', {
      resourceType: 'Custom::OneVisitLaw',
      serviceToken: this.functionArn('publish'),
      serviceTimeout: Duration.minutes(5),
      properties: { law: packLaw(law) },
    })
    for (const bundle of bundles) new BundleMachine(this, bundle, role).node.addDependency(published)
  }
}

import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/**
 * A key of the authority's own for personal data: it can be withdrawn, and each use is in CloudTrail. Whoever the
 * data's own service lets at the data may use the key through that service, and in no other way; no role names the key.
 */
export class DataKey extends Construct {
  readonly key: Key

  constructor(scope: Construct, id: string, services: readonly string[]) {
    super(scope, id)
    const { account, region, urlSuffix } = Stack.of(this)
    this.key = new Key(this, 'Key', {
      description: 'OneVisit: applications and files',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const through = services.flatMap((name) => [`${name}.${region}.amazonaws.com`, `${name}.${region}.${urlSuffix}`])
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new AnyPrincipal()],
        actions: [
          'kms:CreateGrant',
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyWithoutPlaintext',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
        resources: ['*'],
        conditions: { StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': through } },
      }),
    )
  }
}

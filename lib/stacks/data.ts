import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AttributeType, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { DataKey } from './constructs/data-key.ts'
import type { Stage } from './stage.ts'
import { StageStack } from './stage-stack.ts'

/** What must outlive every deployment: the table and the handed-in files, under one key. */
export class DataStack extends StageStack {
  readonly table: TableV2
  readonly bucket: Bucket
  /** The bucket's address, under a name that other stacks can tell. */
  readonly filesArn: string

  constructor(scope: Construct, stage: Stage) {
    super(scope, stage, 'data', { terminationProtection: true })
    const { key } = new DataKey(this, 'Key', ['dynamodb', 's3'])

    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      dynamoStream: StreamViewType.NEW_IMAGE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })

    this.bucket = new Bucket(this, 'Files', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.filesArn = this.exportValue(this.bucket.bucketArn, { name: `${this.prefix}-files` })
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'One function alone reads and writes it, after asking who may; the desk’s own record says who handed in what.',
    })
  }
}

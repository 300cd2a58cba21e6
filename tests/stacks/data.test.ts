import { expect, test } from 'vitest'
import { addTo, templatesOf, theOnly } from './built.ts'

const { data } = templatesOf(addTo())

test('the table can be restored to any second, tells of its new rows, and is not deleted by mistake', () => {
  const table = theOnly(data, 'AWS::DynamoDB::GlobalTable')
  expect(table.raw.DeletionPolicy).toBe('Retain')
  expect(table.properties).toMatchObject({
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    Replicas: [
      {
        Region: 'eu-west-1',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    ],
  })
})

test('table and files are encrypted under a key of our own, which is rotated and stays', () => {
  const key = theOnly(data, 'AWS::KMS::Key')
  const arn = { 'Fn::GetAtt': [key.id, 'Arn'] }
  expect(key.properties).toMatchObject({ EnableKeyRotation: true })
  expect(key.raw.DeletionPolicy).toBe('Retain')
  const table = theOnly(data, 'AWS::DynamoDB::GlobalTable')
  expect(table.properties.Replicas).toMatchObject([{ SSESpecification: { KMSMasterKeyId: arn } }])
  const bucket = theOnly(data, 'AWS::S3::Bucket')
  const rules = [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: arn } }]
  expect(bucket.properties.BucketEncryption).toMatchObject({ ServerSideEncryptionConfiguration: rules })
})

test('the key serves whoever the table or the bucket lets in, through these services only', () => {
  const key = theOnly(data, 'AWS::KMS::Key')
  const { Statement } = key.properties.KeyPolicy as { Statement: readonly Record<string, unknown>[] }
  const open = Statement.filter(({ Principal }) => (Principal as { AWS: unknown }).AWS === '*')
  expect(open).toHaveLength(1)
  const { StringEquals } = Object(open[0]?.Condition)
  expect(StringEquals['kms:CallerAccount']).toEqual({ Ref: 'AWS::AccountId' })
  expect(StringEquals['kms:ViaService']).toContain('dynamodb.eu-west-1.amazonaws.com')
  expect(JSON.stringify(StringEquals['kms:ViaService'])).not.toContain('*')
})

test('handed-in files are private, kept in all their versions, and travel over TLS only', () => {
  const bucket = theOnly(data, 'AWS::S3::Bucket')
  expect(bucket.raw.DeletionPolicy).toBe('Retain')
  expect(bucket.properties).toMatchObject({
    VersioningConfiguration: { Status: 'Enabled' },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  })
  data.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: [{ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
    },
  })
})

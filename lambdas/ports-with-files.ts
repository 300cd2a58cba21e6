import { S3Client } from '@aws-sdk/client-s3'
import { createAwsFiles } from '../lib/adapters/aws/files.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { getVariable } from './environment.ts'
import { ports } from './ports.ts'

/** The table, and the files that people hand in. */
export const portsWithFiles: Ports = {
  ...ports,
  files: createAwsFiles({ client: new S3Client({}), bucket: getVariable('bucket') }),
}

import { createAwsFiles } from '../../lib/adapters/aws/files.ts'
import { filesContract } from '../contract/files.ts'
import { makeBucket, s3 } from './world.ts'

filesContract('S3', async () => ({ files: createAwsFiles({ client: s3, bucket: await makeBucket() }) }))

import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { Files } from '../../desk/ports.ts'
import { safeFileName } from '../file-name.ts'
import { retry } from './retry.ts'

/** Files in an S3 bucket, encrypted as the bucket says. `put` throws when the name is taken by other bytes. */
export function createAwsFiles({ client, bucket }: { readonly client: S3Client; readonly bucket: string }): Files {
  const find = async (Key: string): Promise<Uint8Array | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }))
      return Body && new Uint8Array(await Body.transformToByteArray())
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined
      throw error
    }
  }

  /** False when there is a file of this name. */
  const create = async (Key: string, Body: Uint8Array): Promise<boolean> => {
    try {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, IfNoneMatch: '*' }))
      return true
    } catch (error) {
      if (error instanceof Error && error.name === 'PreconditionFailed') return false
      throw error
    }
  }

  return {
    async put(name, bytes) {
      const key = safeFileName(name)
      if (await retry(() => create(key, bytes))) return
      const there = await find(key)
      if (there === undefined || Buffer.compare(there, bytes) !== 0)
        throw new Error('a file of this name with other bytes exists')
    },
    get: async (name) => find(safeFileName(name)),
  }
}

import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import type { Bundle } from '../lib/bundle/model.ts'

/** A bundle with the definition of its machine, exactly as it was shipped. */
export interface BroughtOut {
  readonly bundle: Bundle
  readonly definition: string
}

const shape = z.object({ bundle: z.looseObject({ id: z.string(), name: z.string() }), definition: z.string() })

/** As text that fits into a template: a bundle of ten items with its machine takes 7 KB. */
export function packBundle({ bundle, definition }: BroughtOut): string {
  return gzipSync(JSON.stringify({ bundle, definition }), { level: 9 }).toString('base64')
}

/** Throws when the text was not made by `packBundle`. */
export function unpackBundle(packed: string): BroughtOut {
  return shape.parse(JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'))) as unknown as BroughtOut
}

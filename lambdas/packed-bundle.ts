import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import type { Bundle } from '../lib/bundle/model.ts'
import type { LawContent } from '../lib/desk/law.ts'

/** A bundle with the definition of its machine, exactly as it was shipped. */
export interface BroughtOut {
  readonly bundle: Bundle
  readonly definition: string
}

const shape = z.object({ bundle: z.looseObject({ id: z.string(), name: z.string() }), definition: z.string() })
const lawShape = z.object({
  settings: z.looseObject({ promiseStarts: z.string() }),
  calendar: z.looseObject({ years: z.array(z.looseObject({ year: z.int() })), local: z.array(z.unknown()) }),
})

/** As text that fits into a template: a bundle of ten items with its machine takes 7 KB. */
export function packBundle({ bundle, definition }: BroughtOut): string {
  return pack({ bundle, definition })
}

/** The working days and the region's settings, in the same way: 2 KB for eight years. */
export function packLaw({ settings, calendar }: LawContent): string {
  return pack({ settings, calendar })
}

/** Throws when the text was not made by `packBundle`. */
export function unpackBundle(packed: string): BroughtOut {
  return shape.parse(unpack(packed)) as unknown as BroughtOut
}

/** Throws when the text was not made by `packLaw`. */
export function unpackLaw(packed: string): LawContent {
  return lawShape.parse(unpack(packed)) as unknown as LawContent
}

const pack = (value: object): string => gzipSync(JSON.stringify(value), { level: 9 }).toString('base64')

const unpack = (packed: string): unknown => JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'))

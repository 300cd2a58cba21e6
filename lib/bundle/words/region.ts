import * as z from 'zod'
import { centre } from './centre.ts'
import { days } from './days.ts'
import { neededElement } from './element.ts'
import { region as code, id, text } from './id.ts'
import { item } from './item.ts'
import { record, strict } from './strict.ts'

/** What a region has otherwise than the one above it; its promise is its own. */
const ours = strict({
  ...item.partial().shape,
  promise: days.optional(),
  basis: z.array(text).optional(),
  elements: z.array(neededElement).max(200).optional(),
  materials: z.array(id).max(100).optional(),
})

/** A region below that of the catalogue: `regions/410403.yaml`. */
export const region = strict({
  region: code,
  name: text,
  within: code.describe('The region above it'),
  centre: centre.optional(),
  items: record(id, ours, 10_000).default({}).describe('What is otherwise here, by item'),
})

export type WrittenRegion = z.output<typeof region>

import * as z from 'zod'
import { centre } from './centre.ts'
import { certificate } from './certificate.ts'
import { department } from './department.ts'
import { element, role } from './element.ts'
import { elementName, id, region } from './id.ts'
import { item } from './item.ts'
import { material } from './material.ts'
import { strict } from './strict.ts'
import { table } from './table.ts'

/** The lists of the catalogue and what stands in each. */
export const entries = {
  departments: department,
  roles: role,
  elements: element,
  materials: material,
  certificates: certificate,
  tables: table,
  items: item,
} as const

const uniformField = z.enum(Object.keys(item.shape) as [keyof typeof item.shape])

/** A file of the catalogue holds any of the lists; all files together are the catalogue. */
export const catalogue = strict({
  region: region.optional().describe('The region whose promises hold; in one file only'),
  centre: centre.optional().describe('Where things are done, for guides; in one file only'),
  uniform: z
    .array(uniformField)
    .max(100)
    .optional()
    .describe('Fields of items that lower regions may not alter; in one file only'),
  departments: z.record(id, department).optional(),
  roles: z.record(id, role).optional(),
  elements: z.record(elementName, element).optional(),
  materials: z.record(id, material).optional(),
  certificates: z.record(id, certificate).optional(),
  tables: z.record(id, table).optional(),
  items: z.record(id, item).optional(),
})

import * as z from 'zod'
import { period } from './days.ts'
import { id } from './id.ts'
import { record, strict } from './strict.ts'

/** 容缺受理: which materials may come after acceptance, how long after, and what follows when they do not. */
export const gaps = strict({
  materials: record(id, period, 100).refine((all) => Object.keys(all).length > 0, 'Name at least one material.'),
  'on-expiry': z.enum(['withdrawn', 'ended', 'refused']),
})

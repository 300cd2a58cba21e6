import type * as z from 'zod'
import type { Problem } from './problem.ts'
import { readShape } from './shape.ts'
import type { Source } from './source.ts'
import { walk as shape } from './words/walk.ts'
import { readYaml } from './yaml.ts'

/** One case through a bundle, from the answers to its end. */
export type Walk = Readonly<z.output<typeof shape>>

/** What one person does in a walk. */
export type WalkStep = Walk['steps'][number]

/** What a step grants, and what the grant fixes; undefined for any other step. */
export function findGrant({ grant }: WalkStep): { readonly item: string; readonly makes: Form } | undefined {
  return typeof grant === 'string' ? { item: grant, makes: {} } : grant
}

type Form = Readonly<Record<string, string>>

/** Whether days pass in it, so that it cannot be walked by the computer's own clock. */
export const waits = ({ steps }: Walk): boolean => steps.some(({ wait }) => wait !== undefined)

/** Reads a file of a bundle's `walks` folder. */
export function parseWalk(source: Source): { readonly walk: Walk } | { readonly problems: readonly Problem[] } {
  const file = readYaml(source)
  if (file.problems.length > 0) return { problems: file.problems }
  const read = readShape(shape, file)
  return 'problems' in read ? read : { walk: read.value }
}

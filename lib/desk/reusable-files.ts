import type { HandedIn } from '../application/faults.ts'
import type { Bundle } from '../bundle/model.ts'
import type { FileIn } from './handing-in.ts'

const year = 365 * 86_400_000

/** A file of an earlier application that may be handed in again: not older than 365 days, and of no material that is signed for one item. */
export function findReusable(
  { catalogue }: Bundle,
  material: string,
  handedIn: HandedIn | undefined,
  now: number,
): FileIn | undefined {
  const known = catalogue.materials[material]
  if (!known || known.signed || handedIn?.medium !== 'file') return undefined
  return now - firstAt(handedIn) <= year ? handedIn : undefined
}

/** When it first came: handing it in again does not make it newer. */
export const firstAt = ({ at, since }: FileIn): number => since ?? at

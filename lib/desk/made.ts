import { findMadeFaults } from '../application/made.ts'
import type { Application } from './changes/application.ts'
import { getPapers } from './originals.ts'
import type { Ports, Write } from './ports.ts'
import { Refusal } from './refusal.ts'

/** Refuses a grant that does not fix all that the item makes, or more than that. */
export function refuseMade({ bundle }: Application, item: string, given: Readonly<Record<string, string>>): void {
  const problems = findMadeFaults(bundle, item, given)
  if (problems.length > 0) throw new Refusal('invalid', { problems })
}

/** Keeps what a grant fixes beside the papers: the record names only the elements, and machines hear of neither. */
export async function madeWrites(
  ports: Ports,
  application: string,
  item: string,
  given: Readonly<Record<string, string>>,
): Promise<readonly Write[]> {
  if (Object.keys(given).length === 0) return []
  const row = await getPapers(ports, application)
  const values = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, value.trim()]))
  const made = { ...row.made, [item]: values }
  return [{ put: { ...row, made, revision: row.revision + 1 }, if: { equals: { revision: row.revision } } }]
}

import type { Papers } from '../application/faults.ts'
import type { Ports } from './ports.ts'
import { type HeadRow, headKey, ownedBy, type PapersRow, papersKey } from './rows/application.ts'

/** An application that was filed, with what was filled in. */
export interface OwnCase {
  readonly id: string
  readonly submittedAt: number
  readonly bundle: string
  readonly version: number
  readonly papers: Papers
}

/** So many are looked at, drafts among them, and so many taken. */
const looked = 40
const taken = 20

/**
 * The newest of an account's own filed applications, in one pass of at most 81 reads. What was filed for somebody else is
 * left out: it tells of another person.
 */
export async function listOwnCases({ table }: Pick<Ports, 'table'>, owner: string): Promise<readonly OwnCase[]> {
  const rows = await table.query({ ...ownedBy(owner), descending: true, limit: looked })
  const found = await Promise.all(
    rows.map(async ({ sk: id }) => {
      const [head, papers] = await Promise.all([table.get(headKey(id)), table.get(papersKey(id))])
      return { id, head: head as HeadRow | undefined, row: papers as PapersRow | undefined }
    }),
  )
  const cases = found.flatMap(({ id, head, row }): OwnCase[] => {
    if (!head || !row || row.papers.agent) return []
    const { submittedAt, bundle, version } = head.state
    return [{ id, submittedAt, bundle, version, papers: row.papers }]
  })
  return cases.toSorted((one, other) => other.submittedAt - one.submittedAt).slice(0, taken)
}

import type { Problem } from '../../bundle/problem.ts'
import type { Source } from '../../bundle/source.ts'
import type { Ports } from '../ports.ts'
import { type LibraryRow, libraryKey } from '../rows/proposals.ts'
import { getVersion, listCurrent } from '../versions.ts'
import { sortSources } from './digest.ts'
import type { Judge, Judged, Standing } from './judge.ts'
import { getStandings } from './standing.ts'

/** What sources would publish, and against which standings of items they were judged. */
export interface ReadSources extends Judged {
  readonly standings: number
}

/** Reads and checks sources against what is published now, beside the thread that serves people where there is another. */
export async function readSources(
  ports: Pick<Ports, 'table' | 'judge' | 'region'>,
  sources: readonly Source[],
): Promise<ReadSources> {
  const { rev, ...standing } = await getStanding(ports)
  const judge = ports.judge ?? (await judgeHere())
  const here = { ...standing, ...(ports.region !== undefined && { home: ports.region }) }
  return { ...(await judge(sortSources(sources), here)), standings: rev }
}

/** Loaded when it is needed: reading YAML is half of all the code. */
async function judgeHere(): Promise<Judge> {
  const { judgeSources } = await import('./judge-sources.ts')
  return async (sources, standing) => judgeSources(sources, standing)
}

/** What is published now, as far as sources are judged against it; `rev`: the revision of the items’ standings. */
export async function getStanding(ports: Pick<Ports, 'table'>): Promise<Standing & { readonly rev: number }> {
  const { items, rev } = await getStandings(ports)
  const library = (await ports.table.get(libraryKey)) as LibraryRow | undefined
  const inForce: Record<string, readonly string[]> = {}
  for (const { bundle: id, version } of await listCurrent(ports)) {
    const { bundle } = await getVersion(ports, id, version)
    inForce[id] = bundle.items.map(({ item }) => item)
  }
  return { items, rev, region: library?.region ?? [], inForce }
}

/** What keeps files from being judged at all, at the first of them. */
export function unjudged([first]: readonly Source[], says: string, fix: string): readonly Problem[] {
  return [{ at: { file: first?.file ?? 'bundle.yaml', line: 1, col: 1 }, says, fix }]
}

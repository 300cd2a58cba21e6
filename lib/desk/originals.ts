import { standingItems } from '../application/acceptance/checks.ts'
import { placesAsked } from '../application/acceptance/places.ts'
import type { Application } from './changes/application.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './refusal.ts'
import { type PapersRow, papersKey } from './rows/application.ts'

export async function getPapers({ table }: Ports, id: string): Promise<PapersRow> {
  const row = (await table.get(papersKey(id))) as PapersRow | undefined
  if (!row) throw new Refusal('not-found')
  return row
}

/** Materials of the items of which only the paper exists: named in the filing, shown at the window. */
export function paperOf({ bundle, state }: Application, { papers }: PapersRow, items = standingItems(state)): string[] {
  return [...placesAsked(bundle, state)]
    .filter(([at, by]) => at.startsWith('materials.') && by.some((item) => items.includes(item)))
    .map(([at]) => at.slice('materials.'.length))
    .filter((material) => papers.materials[material]?.medium === 'paper')
}

/** Originals that are to be seen before acceptance, because they were not filed at the window (003 §27). */
export function originalsToSee(application: Application, papers: PapersRow, items?: readonly string[]): string[] {
  const { bundle, state } = application
  if (!bundle.accept?.originals || state.channel === 'counter') return []
  return paperOf(application, papers, items ? [...items] : undefined)
}

/** What was found complete while its originals are still to be seen. */
export function itemsWithOriginals({ state }: Application): string[] {
  return standingItems(state).filter((item) => (state.items[item]?.check?.originals ?? []).length > 0)
}

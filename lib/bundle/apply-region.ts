import type { RegionDraft } from './draft.ts'
import { suggest } from './nearest.ts'
import type { Problem } from './problem.ts'
import type { Entry, WrittenCatalogue } from './read-catalogue.ts'
import type { Place } from './source.ts'

/** What is wrong with a region whose bundles are asked for: the catalogue is of no such region, and none below is. */
export function judgeAsked(
  asked: string | undefined,
  regions: readonly RegionDraft[],
  { regions: tops }: WrittenCatalogue,
): Problem | undefined {
  const [top] = tops
  const known = [...tops, ...regions].map(({ region }) => region)
  if (asked === undefined || !top || known.includes(asked)) return undefined
  const fix = suggest(asked, known, `There are: ${known.join(', ')}.`)
  return { at: top.file.positionOf(['region']), says: `There is no region "${asked}" here.`, fix }
}

/** The region and those above it, up to that of the catalogue; one that is not known stands alone. */
export function chainOf(region: string, regions: readonly RegionDraft[], top: string): readonly string[] {
  const chain = [region]
  for (let last = region; last !== top; ) {
    const above = regions.find((each) => each.region === last)?.within
    if (above === undefined || chain.includes(above)) break
    chain.push(above)
    last = above
  }
  return chain
}

/** The catalogue as the regions of the chain have it: what the upper ones say holds where the lower say nothing. */
export function applyRegions(
  written: WrittenCatalogue,
  regions: readonly RegionDraft[],
  chain: readonly string[],
): WrittenCatalogue {
  return chain.toReversed().reduce((catalogue, code) => {
    const region = regions.find((each) => each.region === code)
    return region ? applyRegion(catalogue, region) : catalogue
  }, written)
}

/** Where something of the catalogue is written: what a region of the chain has otherwise, in its own file. */
export function placeOver(place: Place, regions: readonly RegionDraft[], chain: readonly string[]): Place {
  const own = chain.flatMap((code) => regions.find((each) => each.region === code) ?? [])
  return (path, part) => {
    const [list, id = '', field = ''] = path
    const home = list === 'items' && own.find(({ items }) => Object.hasOwn(items[id] ?? {}, field))
    return home ? home.positionOf(path, part) : place(path, part)
  }
}

function applyRegion(written: WrittenCatalogue, { region, centre, items: ours }: RegionDraft): WrittenCatalogue {
  const items = new Map(written.lists.items)
  for (const [id, { promise, ...changed }] of Object.entries(ours)) {
    const entry = items.get(id)
    if (entry) items.set(id, { ...entry, value: change(entry.value, changed, promise && { [region]: promise }) })
  }
  return { ...written, ...(centre && { centre }), lists: { ...written.lists, items } }
}

type Value = Entry<'items'>['value']

function change(value: Value, changed: Partial<Value>, promise: Value['promise'] | undefined): Value {
  return { ...value, ...changed, promise: { ...value.promise, ...promise } }
}

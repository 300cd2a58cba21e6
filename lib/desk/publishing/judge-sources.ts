import type { Draft } from '../../bundle/draft.ts'
import { type Loaded, loadBundles } from '../../bundle/load.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Source } from '../../bundle/source.ts'
import { findProblems } from '../../proof/find-problems.ts'
import { mostBundles } from './bounds.ts'
import type { Judged, Standing } from './judge.ts'
import { regionFiles } from './region-files.ts'

/** A row holds 400 KB, the rest of a version's row included. */
const mostBytes = 380_000

/** What `onevisit check` finds in the sources, and what keeps them from being published here and now. */
export function judgeSources(sources: readonly Source[], standing: Standing): Judged {
  const loaded = loadBundles(sources, { region: standing.home })
  const written = findProblems(loaded)
  const problems = written.length > 0 ? written : findObstacles(loaded, regionFiles(sources), standing)
  const { settings, calendar } = loaded
  const bundles = problems.length > 0 ? [] : loaded.bundles.map(({ bundle }) => bundle)
  return { bundles, law: { settings, calendar }, problems }
}

/** What keeps sources with which nothing is wrong from being published here and now; `region`: the region’s own files among them. */
export const findObstacles = (loaded: Loaded, region: readonly string[], standing: Standing): readonly Problem[] => [
  ...findStandingItems(loaded, standing),
  ...findLeftBehind(loaded, standing),
  ...findMissing(standing, region),
  ...findBounds(loaded),
]

/** An item that was suspended or cancelled by an act of its own is in no bundle that is published (003 §三.5). */
function findStandingItems({ bundles }: Loaded, { items }: Standing): Problem[] {
  return bundles.flatMap(({ bundle, positionOf }) =>
    bundle.items.flatMap(({ item }, n) => {
      const is = items[item]
      if (is === undefined) return []
      const fix = is === 'suspended' ? 'Take it out of this bundle, or have it resumed first.' : 'Take it out.'
      return [{ at: positionOf(['items', n]), says: `The item "${item}" is ${is} and can be in no bundle.`, fix }]
    }),
  )
}

/** An item that the catalogue ends is filed nowhere any more, also not in a bundle that these files leave as it is. */
function findLeftBehind({ bundles, catalogue }: Loaded, { inForce }: Standing): Problem[] {
  const here = new Set(bundles.map(({ bundle }) => bundle.id))
  const others = Object.entries(inForce).filter(([bundle]) => !here.has(bundle))
  const ended = [...catalogue.items.values()].filter(({ status }) => status !== undefined)
  return ended.flatMap(({ id, status }) =>
    others
      .filter(([, items]) => items.includes(id))
      .map(([bundle]) => ({
        at: catalogue.positionOf(['items', id, 'status']),
        says: `"${id}" is ${status?.is} here and in the published bundle "${bundle}", which is not among these files.`,
        fix: 'Add that bundle without the item, or propose the item’s suspension or cancellation, which holds everywhere.',
      })),
  )
}

/** Leaving out a file must not take back what the region has decided. */
function findMissing({ region }: Standing, names: readonly string[]): Problem[] {
  const missing = region.filter((name) => !names.includes(name))
  return missing.map((file) => ({
    at: { file, line: 1, col: 1 },
    says: `${file} is published and is not among these files.`,
    fix: 'Add it: what is published together is proposed together.',
  }))
}

function findBounds({ bundles }: Loaded): Problem[] {
  if (bundles.length === 0)
    return [
      {
        at: { file: 'bundle.yaml', line: 1, col: 1 },
        says: 'There is no bundle in these files.',
        fix: 'A bundle is a folder with a bundle.yaml.',
      },
    ]
  const beyond = bundles.slice(mostBundles, mostBundles + 1).map(({ positionOf }) => ({
    at: positionOf(['bundle']),
    says: `These are ${bundles.length} bundles; at most ${mostBundles} come into force together.`,
    fix: 'Propose them in several batches.',
  }))
  return [...beyond, ...bundles.flatMap(findTooLarge)]
}

function findTooLarge({ bundle, positionOf }: Draft): Problem[] {
  const bytes = Buffer.byteLength(JSON.stringify(bundle))
  if (bytes <= mostBytes) return []
  const says = `With all that it refers to this bundle takes ${Math.ceil(bytes / 1000)} KB; ${mostBytes / 1000} can be published.`
  return [{ at: positionOf(['bundle']), says, fix: 'Divide it, or shorten its texts.' }]
}

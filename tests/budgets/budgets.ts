import { pages } from '../../web/pages.ts'
import type { Figure } from './figure.ts'
import { holds, printFigure } from './figure.ts'
import { type Place, places } from './places.ts'
import type { World } from './world.ts'

interface Measuring {
  readonly chosen: readonly Place[]
  getWorld(): Promise<World>
  report(figure: Figure): void
}

/** What is measured, in this order, never two at a time. Weights need nothing but the build. */
const parts: Readonly<Record<string, (measuring: Measuring) => Promise<void>>> = {
  weights: async ({ report }) => (await import('./weigh.ts')).measureWeights(report),
  latency: async ({ getWorld, report }) => (await import('./type-keys.ts')).measureKeys(await getWorld(), report),
  axe: async ({ chosen, getWorld, report }) =>
    (await import('./matrix.ts')).measurePages(await getWorld(), chosen, report),
  lighthouse: async ({ chosen, getWorld, report }) =>
    (await import('./judge.ts')).judgePlaces(await getWorld(), chosen, report),
}

const [part, page] = process.argv.slice(2)
const isPart = part === undefined || Object.hasOwn(parts, part)
const isPage = page === undefined || pages.some(({ path }) => path === page)
if (isPart && isPage) process.exitCode = (await measure(part === undefined ? Object.keys(parts) : [part])) ? 0 : 1
else {
  const wrong = isPart ? `There is no page ${page}.\n` : `There is no part ${part}.\n`
  console.error(`${wrong}npm run budgets [-- ${Object.keys(parts).join(' | ')} [page, as '/s/:bundle']]`)
  process.exitCode = 1
}

/** Measures these parts, a line a figure, and says whether all hold. */
async function measure(names: readonly string[]): Promise<boolean> {
  const figures: Figure[] = []
  const report = (figure: Figure) => {
    figures.push(figure)
    console.log(printFigure(figure))
  }
  const chosen = places.filter(({ path }) => page === undefined || path === page)
  let world: World | undefined
  const getWorld = async () => {
    world ??= await (await import('./world.ts')).openWorld()
    return world
  }
  try {
    for (const name of names) await parts[name]?.({ chosen, getWorld, report })
    if (world) report(countOutside(world))
  } finally {
    await world?.town.close()
  }
  const held = figures.filter(holds).length
  console.log(`${held} hold, ${figures.length - held} fail`)
  return held === figures.length
}

/** What pages asked of other computers, and what went wrong in them, while they were looked at. */
function countOutside({ town }: World): Figure {
  const what = 'outside requests, and errors of pages or of the server'
  try {
    town.hold()
    return { what, measured: 0, unit: '', bound: 0 }
  } catch (bug) {
    return { what, measured: 1, unit: '', bound: 0, found: [String(bug)] }
  }
}

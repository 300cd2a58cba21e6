import { pages } from '../../web/pages.ts'
import type { Figure } from './figure.ts'
import { holds } from './figure.ts'
import { judgePage, type LighthouseScores } from './lighthouse.ts'
import { addressOf, nameOf, type Place, type Visitor } from './places.ts'
import type { World } from './world.ts'

/** The largest contentful paint of a public page, ms. */
const longestPaint = 1500

/** Lighthouse's judgement of every place that asks for it, one after the other. */
export async function judgePlaces(
  world: World,
  chosen: readonly Place[],
  report: (figure: Figure) => void,
): Promise<void> {
  for (const place of chosen) {
    const { judged } = place
    if (!judged || !pages.some(({ path }) => path === place.path)) continue
    const cookie = await cookieOf(world, place.who)
    const visit = { url: world.town.url + addressOf(place, world), form: judged, cookie }
    const runs = await judgePage(visit, isOpen(judged))
    for (const figure of sumUp(place, judged, runs)) report(figure)
  }
}

/** Two of three runs that agree decide by which side of its bound the median of each figure lies: then no third is run. */
function isOpen(form: 'mobile' | 'desktop') {
  return (runs: readonly LighthouseScores[]): boolean => {
    if (runs.length !== 2) return runs.length < 2
    const [one, other] = runs.map((run) => figuresOf(run, form).map(holds))
    return one?.some((held, i) => held !== other?.[i]) ?? true
  }
}

/** The medians; of two runs the worse, which the median of three cannot fall below. */
function sumUp(place: Place, form: 'mobile' | 'desktop', runs: readonly LighthouseScores[]): Figure[] {
  const found = [...new Set(runs.flatMap(({ failed }) => failed))]
  const all = runs.map((run) => figuresOf(run, form))
  return (all[0] ?? []).map((figure, i) => {
    const sorted = all.flatMap((one) => one[i]?.measured ?? []).toSorted((a, b) => (figure.atLeast ? a - b : b - a))
    const measured = sorted[(sorted.length - 1) >> 1] ?? figure.measured
    return { ...figure, what: `Lighthouse ${form}, ${nameOf(place)}: ${figure.what}`, measured, found }
  })
}

function figuresOf(scores: LighthouseScores, form: 'mobile' | 'desktop'): Figure[] {
  const score = (what: string, measured: number, bound: number): Figure => ({
    what,
    measured,
    unit: 'of 100',
    bound,
    atLeast: true,
  })
  const paint: Figure = { what: 'largest paint', measured: scores.lcp, unit: 'ms', bound: longestPaint }
  return [
    score('performance', scores.performance, 98),
    score('accessibility', scores.accessibility, 100),
    score('best practices', scores['best-practices'], 100),
    ...(form === 'mobile' ? [paint] : []),
  ]
}

/** The cookie by which the visitor is somebody. */
async function cookieOf({ town }: World, who: Visitor): Promise<string | undefined> {
  if (typeof who === 'string') return undefined
  const page = await town.visit(who)
  const [cookie] = await page.context().cookies()
  await page.context().close()
  return cookie && `${cookie.name}=${cookie.value}`
}

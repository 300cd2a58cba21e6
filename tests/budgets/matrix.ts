import type { BrowserContextOptions } from 'playwright-core'
import { pages } from '../../web/pages.ts'
import type { Figure } from './figure.ts'
import { look, type Seen, type Tab } from './look.ts'
import { nameOf, type Place, places, type Visitor } from './places.ts'
import { watch } from './settle.ts'
import type { World } from './world.ts'

/** What axe, a narrow window and a ruler find on every page. */
export async function measurePages(
  world: World,
  chosen: readonly Place[],
  report: (figure: Figure) => void,
): Promise<void> {
  report(countHomeless())
  const openTab = createTabs(world)
  const seen: (Seen & { readonly name: string })[] = []
  for (const place of chosen) {
    const entry = pages.find(({ path }) => path === place.path)?.entry
    if (!entry) continue
    const name = nameOf(place)
    const found = await look(await openTab(place.who), place, entry === 'public', world).catch(failed)
    seen.push({ name, ...found })
    const what = `axe, ${name} in ${found.states} states`
    report({ what, measured: found.axe.length, unit: 'violations', bound: 0, found: found.axe })
  }
  const wide = seen.filter(({ sideways }) => sideways > 0)
  report({
    what: 'sideways scrolling at 320 px, in the usual and the largest text, at the worst',
    measured: Math.max(0, ...seen.map(({ sideways }) => sideways)),
    unit: 'px',
    bound: 0,
    found: wide.map(({ name, sideways }) => `${name}: ${sideways} px`),
  })
  const small = seen.flatMap(({ name, small }) => small.map((each) => `${name}, ${each}`))
  const what = 'public controls under 44 px at 360 px, or under 60 px in the simple view'
  report({ what, measured: small.length, unit: 'controls', bound: 0, found: small })
}

/** A page that nobody in the world can open, and a place that is no page, would be looked at by nobody. */
function countHomeless(): Figure {
  const homeless = pages.filter(({ path }) => !places.some((place) => place.path === path))
  const gone = places.filter(({ path }) => !pages.some((page) => page.path === path))
  const found = [
    ...homeless.map(({ path }) => `${path} of web/pages.ts has no line in tests/budgets/places.ts`),
    ...gone.map((place) => `${nameOf(place)} of tests/budgets/places.ts is no page`),
  ]
  return { what: 'pages that are not looked at', measured: found.length, unit: '', bound: 0, found }
}

const failed = (thrown: unknown): Seen => ({
  axe: [`could not be looked at: ${String(thrown).split('\n')[0]}`],
  sideways: 0,
  small: [],
  states: 0,
})

/** One window for each visitor, kept. */
function createTabs({ town }: World): (who: Visitor) => Promise<Tab> {
  const tabs = new Map<Visitor, Promise<Tab>>()
  const options = {
    bypassCSP: true,
    reducedMotion: 'reduce',
    forgiving: true,
  } as const satisfies BrowserContextOptions & {
    forgiving: true
  }
  async function openTab(who: Visitor): Promise<Tab> {
    const page = await town.visit(typeof who === 'string' ? undefined : who, options)
    if (who === 'account') {
      const data = { login: 'zhang-san', name: '张三', password: '滟滟随波千万里，何处春江' }
      const reply = await page.context().request.post(`${town.url}/api/accounts`, { data })
      if (!reply.ok()) throw new Error(`no account: ${await reply.text()}`)
    }
    return { page, settle: watch(page) }
  }
  return (who) => {
    const tab = tabs.get(who) ?? openTab(who)
    tabs.set(who, tab)
    return tab
  }
}

import type { Principal } from '../../../lib/application/may.ts'
import { items } from './bundle.ts'
import { administrator, clerk, debtor, headOf, officerOf, owner } from './people.ts'
import type { World } from './world.ts'

/** One person and the addresses that they open, one after another. */
export interface Stop {
  readonly says: string
  readonly who?: Principal
  /** As the pages greet them. */
  readonly name?: string
  readonly lang?: 'zh' | 'en'
  /** Documents of the API have no program: they are looked at without what their policy forbids. */
  readonly bypassCSP?: boolean
  readonly paths: readonly string[]
}

const given = items.map((item) => `${item}=yes`)
const name = '<img src=x onerror=xss()>"><script>xss()</script>'

/** Every page and document that shows what designers, applicants, officers or clerks wrote. */
export const tourOf = (world: World): readonly Stop[] => [
  { says: 'for anybody who looks for something', paths: [...finding, world.link, '/t', '/demo'] },
  { says: 'in English', lang: 'en', paths: [...finding, '/api/bundles/hostile/flow.svg?lang=en'] },
  { says: 'that are printed or drawn', who: owner, bypassCSP: true, paths: [...printed, ...printedOf(world)] },
  { says: 'of applying', who: owner, name, paths: [...applying(world), '/account'] },
  { says: 'of following', who: owner, name, paths: following(world) },
  {
    says: 'of whoever broke a commitment',
    who: debtor,
    name,
    paths: ['/my', `/t/${world.reviewed}`, `/t/${world.reviewed}/result`, ...world.debts],
  },
  { says: 'of results in English', who: owner, lang: 'en', paths: [`/a/${world.draft}/check`, ...results(world)] },
  ...items.map((item, nth) => ({
    says: `of the officer of item ${item}`,
    who: officerOf(item),
    name,
    paths: atOffice(world, item, nth),
  })),
  { says: 'of a head', who: headOf('b'), name, paths: ['/o', '/o/letters', '/o/delegations', `/o/${world.id}.b`] },
  { says: 'of the window', who: clerk, name, paths: atWindow(world) },
  { says: 'of the administrator', who: administrator, name, paths: ['/admin'] },
]

const finding = [
  '/',
  '/guides',
  '/s/hostile',
  ...given.map((_, nth) => `/s/hostile/guide?${given.slice(0, nth).join('&')}`),
  `/s/hostile/guide?${given.join('&')}`,
  `/s/hostile/notice?${given.join('&')}`,
]

const blankOf = (material: string) => `/api/bundles/hostile/materials/${material}/blank`
const sampleOf = (material: string) => `/api/bundles/hostile/materials/${material}/sample`

const printed = [
  '/api/bundles/hostile/guide',
  `/api/bundles/hostile/guide?kind=notice&answers=${given.join(',')}`,
  `/api/bundles/hostile/guide?kind=flow&answers=${given.join(',')}`,
  '/api/bundles/hostile/guide?lang=en',
  '/api/bundles/hostile/flow.svg',
  ...items.flatMap((material) => [blankOf(material), sampleOf(material)]),
]

const printedOf = ({ id, draft, receipts }: World) => [
  `/api/applications/${draft}/authority`,
  `/api/applications/${id}/flow.svg`,
  ...receipts,
]

const applying = ({ id, draft }: World) => [
  ...['', '/answers', '/agent', '/form/applicant', '/materials', '/check'].map((rest) => `/a/${draft}${rest}`),
  `/a/${id}/done`,
]

const results = ({ id, delivered: [first, ...rated] }: World) => [
  `/t/${id}`,
  `/t/${id}/fix`,
  `/t/${first}/result`,
  ...rated.flatMap((each) => [`/t/${each}/result`, `/t/${each}/rate`]),
]

const following = (world: World) => [
  '/my',
  ...results(world),
  ...[world.told, world.refused, world.withdrawn, ...world.delivered].map((id) => `/t/${id}`),
  `/t/${world.told}/fix`,
  `/t/${world.refused}/result`,
]

const lists = ['/o', '/o/letters', '/o/slips', '/o/cards']

/** The officer of b sees what a’s grants have fixed, each time something else. */
const atOffice = ({ id, letter, reviewed, delivered }: World, item: string, nth: number) => [
  ...(item === 'd' ? [...lists, `/o/letters/${letter}`] : ['/o']),
  `/o/${id}.${item}`,
  ...delivered.filter((_, each) => item === 'b' || each === nth).map((each) => `/o/${each}.${item}`),
  ...(['c', 'd', 'e'].includes(item) ? [`/o/${reviewed}.${item}`] : []),
  `/api/tasks/${id}.${item}/flow.svg`,
]

const atWindow = ({ waiting, told, intake, delivered: [first, second] }: World) => [
  '/w',
  '/w/accept',
  `/w/accept/${waiting}`,
  `/w/accept/${told}`,
  `/w/accept/${intake}`,
  `/w/accept/${intake}/notice`,
  '/w/recovery',
  '/w/issue',
  `/w/issue/${first}`,
  `/w/issue/${second}`,
]

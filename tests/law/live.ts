import { findBreak } from '../../lib/application/chain.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { defaultSettings } from '../../lib/bundle/settings.ts'
import { findPresent } from '../../lib/desk/changes/application.ts'
import { publishLaw } from '../../lib/desk/law.ts'
import { publish } from '../../lib/desk/publish.ts'
import { type EntryRow, entriesOf } from '../../lib/desk/rows/application.ts'
import type { CalendarTable } from '../../lib/rules/calendar/calendar.ts'
import { openTown, type Town } from '../product/people.ts'
import { type Chance, chanceOf } from './chance.ts'
import { dutiesOf } from './duties.ts'
import { atTheEnd, invariants } from './invariants/index.ts'
import type { Invariant, Judged } from './invariants/record.ts'
import { applicant, type Life, look } from './life.ts'
import { prepare } from './prepare.ts'
import { randomBundle } from './random-bundle.ts'
import { tryOne } from './wild.ts'

const hour = 3_600_000
/** After this many acts everybody only does their duty; after so many more days the application must have ended. */
const wildActs = 30
const patience = 400

/** What one life of one application came to. */
export interface Lived {
  readonly seed: number
  readonly violations: readonly string[]
  readonly judged: Judged
}

/** Makes a bundle and people from the seed, lets one application live among them on a virtual clock, and judges its record. */
export async function live(seed: number, table: CalendarTable): Promise<Lived> {
  const chance = chanceOf(seed)
  const bundle = randomBundle(chance)
  const town = await openTown()
  try {
    const application = await file(town, bundle, table, chance)
    await pass({ town, bundle, chance, application, wild: true })
    await rest(town)
    const judged = await record(town, application, table)
    const broken = await findBroken(town, application)
    return { seed, violations: [...judge(judged, { ...invariants, ...atTheEnd }), ...broken], judged }
  } finally {
    town.product.close()
  }
}

async function file(town: Town, bundle: Bundle, table: CalendarTable, chance: Chance): Promise<string> {
  const { ports } = town.product
  await publishLaw(ports, { settings: defaultSettings, calendar: table })
  await publish(ports, bundle)
  await prepare(town, bundle)
  // Begins somewhere in the year before, so that holidays lie in the way.
  town.pass(-chance.below(320 * 24) * hour)
  const strict = bundle.items.map(({ item }) => item)
  const late = chance.some(strict, 30).map((item) => `late-${item}`)
  const commits = chance.some(
    strict.filter((item) => bundle.catalogue.items[item]?.mode === 'commitment'),
    60,
  )
  const given = Object.keys(bundle.catalogue.materials).filter(
    (id) => !late.includes(id) && !commits.some((item) => id === `own-${item}`),
  )
  const form = Object.fromEntries(
    Object.keys(bundle.catalogue.elements).map((id) => [id, chance.percent(10) ? 'unclear' : '清楚']),
  )
  const saved = await town.ask(applicant, 'POST', '/api/applications', {
    bundle: bundle.id,
    form,
    materials: given,
    way: chance.pick(['window', 'mail', 'electronic']),
    ...(late.length > 0 && { gaps: late }),
    ...(commits.length > 0 && { commits }),
    ...(late.length + commits.length > 0 && { signed: '张三' }),
    ...(chance.percent(10) && { byPeople: true }),
  })
  const { application } = saved.body as { application: string }
  const submitted = await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  if (submitted.status !== 201) throw new Error(JSON.stringify([saved.body, submitted.body]))
  return application
}

async function pass(life: Life): Promise<void> {
  const { chance, town } = life
  let awake = true
  for (let round = 0; round < wildActs + patience; round++) {
    const wild = round < wildActs
    const present = await look(life)
    if (!wild && isOver(present.state.status)) return
    const duties = dutiesOf({ ...life, wild }, present)
    if (chance.percent(wild ? 50 : 85) && duties.length > 0) await chance.pick(duties)()
    else if (wild && chance.percent(60)) await tryOne(life, present)
    else town.pass((1 + chance.below(30)) * hour)
    // The computer sleeps at times; what time has brought about is entered when it wakes.
    if (chance.percent(10)) awake = !awake
    if (awake || !wild) await town.product.sweep()
    await town.product.engine.settled()
  }
}

/** Until the machine has followed to its end. */
async function rest({ product }: Town): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await product.sweep()
    await product.engine.settled()
  }
  await product.store.durable()
}

const isOver = (status: string): boolean => ['delivered', 'not-accepted', 'withdrawn', 'lapsed'].includes(status)

async function record(town: Town, application: string, table: CalendarTable): Promise<Judged> {
  const { ports } = town.product
  const dossier = await findPresent(ports, application)
  if (!dossier) throw new Error('the application is gone')
  const rows = (await ports.table.query(entriesOf(application))) as readonly EntryRow[]
  return { dossier, entries: rows.map(({ entry }) => entry), table, now: ports.clock.now() }
}

function judge(judged: Judged, rules: Readonly<Record<string, Invariant>>): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => rule(judged).map((says) => `${name}: ${says}`))
}

/** What the record's chain and the machine say: whole, and at its end with the application. */
async function findBroken({ product }: Town, application: string): Promise<string[]> {
  const rows = (await product.ports.table.query(entriesOf(application))) as readonly EntryRow[]
  const at = findBreak(rows.map(({ entry, link }) => ({ entry, link })))
  const run = product.store.db.prepare('SELECT status FROM execution WHERE name = ?').get(application)
  return [
    ...(at === undefined ? [] : [`the chain breaks at entry ${at}`]),
    ...(run?.status === 'SUCCEEDED' ? [] : [`the machine is ${run?.status}`]),
  ]
}

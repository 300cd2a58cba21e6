import { createHash } from 'node:crypto'
import { canonical } from '../application/canonical.ts'
import { printMachine } from '../asl/print.ts'
import type { Bundle } from '../bundle/model.ts'
import { compile } from '../compile/compile.ts'
import { type LawContent, type LawVersions, prepareLaw } from './law.ts'
import type { Ports, Write } from './ports.ts'
import { mostBundles } from './publishing/bounds.ts'
import { type Entered, enter } from './publishing/ledger.ts'
import { type CurrentRow, currentKey, type VersionRow, versionKey } from './rows/published.ts'

/** What comes into force together. */
export interface Batch {
  readonly bundles: readonly Bundle[]
  /** Absent: the working days and settings stay as they are. */
  readonly law?: LawContent
}

/** `fresh`: it was not so before. */
export interface Published {
  readonly bundle: Bundle
  readonly version: number
  readonly fresh: boolean
}

/** What is written in the same transaction; asked anew whenever somebody was faster. */
type Beside = (published: readonly Published[], fresh: boolean) => Promise<Omit<Entered<unknown>, 'answer'>>

const nothing: Beside = async () => ({ entries: [], writes: [] })

/**
 * Publishes checked bundles as one: their machines, then their rows, then in one transaction what makes them current.
 * Until that is done nobody sees anything of it; what a crash leaves behind is used, or passed over, by the next try.
 * The same bundle again changes nothing; a changed one becomes the next version, under which new applications are filed
 * while running ones stay on theirs. Throws an Error with a sentence for more than `mostBundles`.
 */
export async function publishBatch(
  ports: Ports,
  { bundles, law }: Batch,
  beside: Beside = nothing,
  prefix?: string,
): Promise<readonly Published[]> {
  if (bundles.length > mostBundles)
    throw new Error(
      `Nothing was published: a batch has at most ${mostBundles} bundles, this one ${bundles.length}. Publish them in several batches.`,
    )
  const brought: BroughtOut[] = []
  for (const bundle of bundles) brought.push(await bringOut(ports, bundle, prefix))
  return turn(ports, brought, law, beside)
}

/** Publishes one checked bundle. */
export async function publish(ports: Ports, bundle: Bundle, prefix?: string): Promise<Omit<Published, 'bundle'>> {
  return only(await publishBatch(ports, { bundles: [bundle] }, nothing, prefix))
}

/** The rows of a published version, where the machine was brought out by other means: a deployment. */
export async function recordPublished(
  ports: Pick<Ports, 'table' | 'clock'>,
  bundle: Bundle,
  machine: string,
  definition: string,
): Promise<Omit<Published, 'bundle'>> {
  const digest = digestOf(bundle, definition)
  const deployed: Beside = async ([{ version } = { version: 0 }], fresh) => {
    const bundles = [{ bundle: bundle.id, version }]
    return { entries: fresh ? [{ by: deployment, what: 'deployed', digest, bundles }] : [], writes: [] }
  }
  return only(await turn(ports, [{ bundle, machine, definition }], undefined, deployed))
}

/** The working days and the region's settings, brought out by a deployment. */
export async function recordLaw(ports: Pick<Ports, 'table' | 'clock'>, law: LawContent): Promise<LawVersions> {
  const digest = createHash('sha256').update(canonical(law)).digest('hex')
  const entry = { by: deployment, what: 'deployed', digest, reason: '工作日历与本地设置' } as const
  await turn(ports, [], law, async (_, fresh) => ({ entries: fresh ? [entry] : [], writes: [] }))
  const { calendar, settings } = await prepareLaw(ports, law)
  return { calendar, settings }
}

/** A deployment is its own approved act (docs/decisions/0011). */
const deployment = { role: 'administrator', id: 'deployment' }

/** Whether anything of the batch is not in force as it is; publishes nothing. */
export async function differs(ports: Ports, { bundles, law }: Batch, prefix?: string): Promise<boolean> {
  if (law && (await prepareLaw(ports, law)).fresh) return true
  for (const bundle of bundles) {
    const { standing } = await findStanding(ports, bundle)
    if (standing?.digest !== digestOf(bundle, define(bundle, prefix))) return true
  }
  return false
}

function only([first]: readonly Published[]): Omit<Published, 'bundle'> {
  if (!first) throw new Error('nothing was published')
  return { version: first.version, fresh: first.fresh }
}

interface BroughtOut {
  readonly bundle: Bundle
  readonly machine: string
  readonly definition: string
}

const define = (bundle: Bundle, prefix?: string): string => printMachine(compile(bundle, { prefix }), { pretty: false })

async function bringOut({ machines }: Ports, bundle: Bundle, prefix = 'onevisit'): Promise<BroughtOut> {
  const definition = define(bundle, prefix)
  const { version } = await machines.publish(`${prefix}-${bundle.id}`, definition)
  return { bundle, machine: version, definition }
}

function turn(
  ports: Pick<Ports, 'table' | 'clock'>,
  brought: readonly BroughtOut[],
  law: LawContent | undefined,
  beside: Beside,
): Promise<readonly Published[]> {
  return enter(ports, async () => {
    const placed: (Published & { readonly writes: readonly Write[] })[] = []
    for (const each of brought) placed.push(await place(ports, each))
    const ours = law ? await prepareLaw(ports, law) : { fresh: false, writes: [] }
    const answer = placed.map(({ bundle, version, fresh }) => ({ bundle, version, fresh }))
    const { entries, writes } = await beside(answer, ours.fresh || answer.some(({ fresh }) => fresh))
    return { entries, writes: [...placed.flatMap((each) => each.writes), ...ours.writes, ...writes], answer }
  })
}

/** The version under which it comes into force, its row written, and the write that makes it so. */
async function place(ports: Pick<Ports, 'table' | 'clock'>, brought: BroughtOut) {
  const { bundle, definition } = brought
  const digest = digestOf(bundle, definition)
  const { current, standing } = await findStanding(ports, bundle)
  if (standing?.digest === digest) return { bundle, version: standing.version, fresh: false, writes: [] }
  const version = await putVersion(ports, brought, digest, (current?.version ?? 0) + 1)
  const turned: Write = {
    put: { ...currentKey(bundle.id), bundle: bundle.id, name: bundle.name, version },
    if: current ? { equals: { version: current.version } } : 'absent',
  }
  return { bundle, version, fresh: true, writes: [turned] }
}

/** A row that a try before has left is taken when it is the same, and passed over when it is not: it was never in force. */
async function putVersion(
  { table, clock }: Pick<Ports, 'table' | 'clock'>,
  { bundle, machine }: BroughtOut,
  digest: string,
  from: number,
): Promise<number> {
  for (let version = from; ; version++) {
    const key = versionKey(bundle.id, version)
    const row = { ...key, version, digest, machine, publishedAt: clock.now(), bundle }
    const left = (await table.get(key)) as VersionRow | undefined
    if (!left && (await table.transact([{ put: row, if: 'absent' }])).done) return version
    const there = left ?? ((await table.get(key)) as VersionRow | undefined)
    if (there?.digest === digest && there.machine === machine) return version
  }
}

async function findStanding({ table }: Pick<Ports, 'table'>, bundle: Bundle) {
  const current = (await table.get(currentKey(bundle.id))) as CurrentRow | undefined
  const standing = current && ((await table.get(versionKey(bundle.id, current.version))) as VersionRow | undefined)
  return { current, standing }
}

const digestOf = (bundle: Bundle, definition: string): string =>
  createHash('sha256').update(canonical(bundle)).update(definition).digest('hex')

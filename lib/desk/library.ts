import * as z from 'zod'
import { combine, type Plan } from '../application/form.ts'
import { findShelf, findShelves, type Reused, type Shelf } from '../application/library.ts'
import { withMade } from '../application/made.ts'
import type { Bundle } from '../bundle/model.ts'
import type { Application } from './changes/application.ts'
import { getPapers } from './originals.ts'
import type { Ports, Write } from './ports.ts'
import { type LibraryRow, libraryKey, onShelf } from './rows/library.ts'

/** What is not asked again, and the result of which application serves instead. */
export const reusedView = z.array(
  z.object({
    material: z.string(),
    name: z.string(),
    number: z.string().describe('Of the certificate that serves'),
    application: z.string().describe('The application whose result it is'),
    issuedAt: z.number(),
  }),
)

export interface Found {
  readonly reused: Reused
  /** Each of them must still be there when it is relied on. */
  readonly holds: readonly Write[]
}

/** What of the papers that this form would be asked for is in the library (002 §19); whoever is asked for none pays no read. */
export async function findReused(
  { table }: Pick<Ports, 'table'>,
  bundle: Bundle,
  plan: Plan,
  { form, commits }: { readonly form: Readonly<Record<string, string>>; readonly commits?: readonly string[] },
): Promise<Found> {
  const found = await Promise.all(
    findShelves(bundle, combine(bundle, plan, commits).papers, form).map(async ({ material, shelf }) => {
      const rows = (await table.query({ ...onShelf(shelf), descending: true, limit: 1 })) as readonly LibraryRow[]
      return rows.map(({ number, application, item, issuedAt }) => ({
        entry: [material, { number, application, item, issuedAt }] as const,
        hold: { check: libraryKey(shelf, application), if: 'present' } as const,
      }))
    }),
  )
  const sources = found.flat()
  return {
    reused: Object.fromEntries(sources.map(({ entry }) => entry)),
    // Two materials may be one certificate, and a transaction names a row once.
    holds: [...new Map(sources.map(({ hold }) => [`${hold.check.pk} ${hold.check.sk}`, hold])).values()],
  }
}

export const viewReused = ({ catalogue }: Bundle, reused: Reused = {}): z.infer<typeof reusedView> =>
  Object.entries(reused).map(([material, { number, application, issuedAt }]) => ({
    material,
    name: catalogue.materials[material]?.name ?? material,
    number,
    application,
    issuedAt,
  }))

/** A result that serves others enters the library with its grant, in one transaction. */
export async function shelveWrites(
  ports: Ports,
  application: Application,
  item: string,
  { number, issuedAt }: { readonly number: string; readonly issuedAt: number },
): Promise<readonly Write[]> {
  const shelf = await findShelfOf(ports, application, item)
  const { id } = application
  return shelf ? [{ put: { ...libraryKey(shelf, id), number, application: id, item, issuedAt } }] : []
}

/** What was revoked serves nobody any more. */
export async function unshelveWrites(ports: Ports, application: Application, item: string): Promise<readonly Write[]> {
  const shelf = await findShelfOf(ports, application, item)
  return shelf ? [{ remove: libraryKey(shelf, application.id) }] : []
}

async function findShelfOf(ports: Ports, { id, state, bundle }: Application, item: string): Promise<Shelf | undefined> {
  const certificate = bundle.catalogue.certificates[bundle.catalogue.items[item]?.certificate ?? '']
  if (certificate?.reuseBy === undefined) return undefined
  const { papers, made } = await getPapers(ports, id)
  return findShelf(certificate, withMade(state, papers.form, made))
}

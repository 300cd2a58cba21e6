import * as z from 'zod'
import { maskedName, maskedShape, readMasked } from '../application/masked-case.ts'
import { dayOf, printDay } from '../rules/calendar/day.ts'
import type { Application } from './changes/application.ts'
import type { Ports } from './ports.ts'
import { type EntryRow, entriesOf } from './rows/application.ts'
import { filedIn } from './rows/lists.ts'
import { dueView } from './views/due-view.ts'
import { viewItems } from './views/view.ts'

export const caseName = z.string().regex(maskedShape)

/** A case as a social supervisor sees it: how far it is, at which departments. Of people, their papers and their words nothing. */
export const observedView = z.object({
  case: z.string(),
  bundle: z.string(),
  name: z.string(),
  channel: z.enum(['online', 'counter']).optional(),
  filedOn: z.string().describe('A day in China, like 2026-12-01'),
  status: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      department: z.string(),
      status: z.string(),
      outcome: z.string().optional(),
      ...dueView.shape,
    }),
  ),
  history: z.array(z.object({ on: z.string(), what: z.string(), item: z.string().optional(), role: z.string() })),
})

/** The application of this masked name; undefined: there is none. */
export async function findObserved({ table }: Pick<Ports, 'table'>, name: string): Promise<string | undefined> {
  const { month, beginning } = readMasked(name)
  const rows = await table.query({ ...filedIn(month), prefix: beginning })
  return rows.find(({ sk }) => maskedName(month, sk) === name)?.sk
}

/** Takes over field by field what may be seen, so that nothing slips through that is added elsewhere. */
export async function viewObserved(ports: Ports, name: string, application: Application) {
  const { state, bundle } = application
  const rows = (await ports.table.query(entriesOf(application.id))) as readonly EntryRow[]
  return {
    case: name,
    bundle: bundle.id,
    name: bundle.name,
    channel: state.channel,
    filedOn: on(state.submittedAt),
    status: state.status,
    items: viewItems(application).map(({ id, name, department, status, outcome, handling, due, dueFor }) => ({
      id,
      name,
      department,
      status,
      outcome,
      handling,
      due,
      dueFor,
    })),
    history: rows.map(({ entry }) => ({
      on: on(entry.at),
      what: entry.kind,
      item: 'item' in entry ? entry.item : undefined,
      role: entry.by.role,
    })),
  }
}

const on = (ms: number): string => printDay(dayOf(ms))

import * as z from 'zod'
import type { Entry } from '../../application/events.ts'
import type { Application } from '../changes/application.ts'
import type { Ports } from '../ports.ts'
import { type EntryRow, entriesOf } from '../rows/application.ts'
import { findPerson, findWay, findWords } from './history-words.ts'
import { findDepartment } from './names.ts'

/** What happened, when, by whose act and with what words: roles and departments; persons only where a task was given to them by name. */
export const historyView = z.array(
  z.object({
    at: z.number(),
    what: z.string().describe('The kind of event: submitted, accepted, granted…'),
    item: z.string().optional(),
    role: z.string(),
    department: z.string().optional().describe('The name of the department for which they acted'),
    how: z
      .string()
      .optional()
      .describe(
        'In what way, or with what result. accepted: automatic (by the system, as it was filed), counter, departments or deemed; decided: granted, refused, or rules and commitment where nobody judged; recorded: the outcome',
      ),
    says: z.string().optional().describe('The words of the act: its reason, what was asked or found'),
    to: z.string().optional().describe('The id of the person to whom it was given by name'),
  }),
)

const ofDepartments = ['officer', 'chief', 'head']

/** What happened to the item and to the application as a whole. */
export async function readHistory(
  { table }: Pick<Ports, 'table'>,
  application: Application,
  item: string,
): Promise<z.infer<typeof historyView>> {
  const rows = (await table.query(entriesOf(application.id))) as readonly EntryRow[]
  return rows.flatMap(({ entry }) => (isOf(application, entry, item) ? [viewEntry(entry, application)] : []))
}

function viewEntry(entry: Entry, { bundle }: Application): z.infer<typeof historyView>[number] {
  const item = 'item' in entry ? entry.item : undefined
  const { role } = entry.by
  const acts = item !== undefined && ofDepartments.includes(role)
  return {
    at: entry.at,
    what: entry.kind,
    item,
    role,
    department: acts ? findDepartment(bundle, item).name : undefined,
    how: findWay(entry),
    says: findWords(entry),
    to: findPerson(entry),
  }
}

/** Whether it concerns the item: what was done to others, alone or together, is theirs. */
function isOf({ state }: Application, entry: Entry, item: string): boolean {
  if ('item' in entry && entry.item !== undefined) return entry.item === item
  if ('step' in entry && entry.step !== undefined) return itemsOfStep(entry, state).includes(item)
  if (
    entry.kind === 'withdrawn' ||
    entry.kind === 'issued' ||
    entry.kind === 'notified' ||
    entry.kind === 'gap-expired'
  )
    return entry.items?.includes(item) ?? true
  if (!('card' in entry)) return true
  const card = state.cards?.find(({ id }) => id === entry.card)
  return card?.item === undefined || card.item === item
}

function itemsOfStep(
  entry: Entry & { readonly step?: string },
  { steps = {} }: Application['state'],
): readonly string[] {
  return steps[entry.step ?? '']?.items ?? []
}

import * as z from 'zod'
import { workingTimeLeft } from '../../application/clock/working-time.ts'
import type { Bundle } from '../../bundle/model.ts'
import type { Calendar } from '../../rules/calendar/calendar.ts'
import { dayOf } from '../../rules/calendar/day.ts'
import type { InboxRow } from '../rows/lists.ts'
import { taskId } from '../task-id.ts'
import type { Language } from '../words.ts'
import { nameBundle, nameItem } from './names.ts'

const lampShape = z.enum(['none', 'warning', 'yellow', 'red'])
type Lamp = z.infer<typeof lampShape>

export const taskRowView = z.object({
  task: z.string(),
  application: z.string(),
  item: z.string(),
  itemName: z.string(),
  bundle: z.string(),
  bundleName: z.string(),
  applicant: z.string().optional().describe('Masked: 张*; an enterprise by its name'),
  kind: z.string().describe('check, review, second-look or post-check; hand-over: 待移交'),
  round: z.number(),
  since: z.number(),
  signedAt: z.number().optional().describe('When the department signed for the file'),
  unsignedFor: z.number().optional().describe('How long nobody has signed for it (ms)'),
  holder: z.string().optional().describe('To whom it was passed on by name'),
  mine: z.boolean().describe('It was passed on to me by name'),
  status: z
    .enum(['open', 'waiting', 'suspended', 'correcting'])
    .describe('waiting: for another department or an opinion; suspended: its clock stands still; correcting: 补正中'),
  countersign: z
    .enum(['mine', 'others'])
    .optional()
    .describe('待会签, of a proposed decision: whether the second signature can be mine, or I proposed it'),
  inStep: z.boolean().describe('特殊环节: one runs, and nothing is decided until it has ended'),
  dueAt: z.number().optional().describe('The end of the last day by the promise; absent while the clock stands still'),
  legalDueAt: z.number().optional().describe('The end of the last day by the law'),
  left: z
    .number()
    .optional()
    .describe('Working time left until dueAt, in ms: each working day has 24 hours; less than 0 once it is late'),
  lamp: lampShape.describe('none, 预警 warning, 黄牌 yellow, 红牌 red'),
})

/** What the row is read with: `find` gives the bundle as it was published when the application was filed. */
export interface Reading {
  readonly now: number
  readonly calendar: Calendar
  readonly language: Language
  readonly person: string
  find(row: InboxRow): Bundle
}

export function viewTaskRow(row: InboxRow, reading: Reading): z.infer<typeof taskRowView> {
  const { application, item, bundle, kind = 'review', round, since, holder, signedAt, due, legal, applicant } = row
  const { now, calendar, language, person } = reading
  const known = reading.find(row)
  const { status = 'open' } = row
  return {
    task: taskId(application, item),
    application,
    item,
    itemName: nameItem(known, item, language),
    bundle,
    bundleName: nameBundle(known, language),
    applicant,
    kind,
    round,
    since,
    holder,
    mine: holder === person,
    signedAt,
    unsignedFor: kind === 'review' && status !== 'correcting' && signedAt === undefined ? now - since : undefined,
    status,
    countersign: countersignOf(row, person),
    inStep: row.inStep === true,
    dueAt: due,
    legalDueAt: legal,
    left: due === undefined ? undefined : workingTimeLeft(calendar, due, now),
    lamp: lampOf(row, now),
  }
}

const countersignOf = ({ proposedBy }: InboxRow, person: string): 'mine' | 'others' | undefined =>
  proposedBy === undefined ? undefined : proposedBy === person ? 'others' : 'mine'

/** The colour that supervision shows for it by now. */
function lampOf({ due, yellow, reminder }: InboxRow, now: number): Lamp {
  if (due !== undefined && now >= due) return 'red'
  if (yellow !== undefined && now >= yellow) return 'yellow'
  return reminder !== undefined && now >= reminder ? 'warning' : 'none'
}

/** The tabs over the list: what each of them holds. */
export const tabs = {
  all: () => true,
  today: ({ due }: InboxRow, now: number) => due !== undefined && dayOf(due - 1) === dayOf(now),
  warning: (row: InboxRow, now: number) => ['warning', 'yellow'].includes(lampOf(row, now)),
  late: (row: InboxRow, now: number) => lampOf(row, now) === 'red',
  correcting: ({ status }: InboxRow) => status === 'correcting',
  'to-sign': (row: InboxRow, _now: number, person: string) => countersignOf(row, person) === 'mine',
  'to-hand-over': ({ kind }: InboxRow) => kind === 'hand-over',
} as const satisfies Readonly<Record<string, (row: InboxRow, now: number, person: string) => boolean>>

export const tabNames = Object.keys(tabs) as (keyof typeof tabs)[]

export const countsView = z
  .object({
    all: z.number(),
    today: z.number(),
    warning: z.number(),
    late: z.number(),
    correcting: z.number(),
    'to-sign': z.number().describe('待会签: proposed by somebody else than you'),
    'to-hand-over': z.number().describe('待移交: counted by itself, in none of the others'),
  })
  .describe('全部、今日到期、预警、超期、补正中, of the whole department whatever else is asked')

/** `handOvers`: how many results are to be handed over. */
export function countTabs(
  rows: readonly InboxRow[],
  handOvers: number,
  { now, person }: Pick<Reading, 'now' | 'person'>,
): z.infer<typeof countsView> {
  const counts = { all: 0, today: 0, warning: 0, late: 0, correcting: 0, 'to-sign': 0, 'to-hand-over': handOvers }
  for (const row of rows) for (const name of tabNames) if (tabs[name](row, now, person)) counts[name]++
  return counts
}

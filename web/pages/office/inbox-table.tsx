import { useMemo } from 'preact/hooks'
import { Scroll } from '../../parts/scroll.tsx'
import { SpokenNumber } from '../../parts/spoken-number.tsx'
import { say } from '../../words/say.ts'
import { inbox, isPickable, type Row, toggle } from './inbox-store.ts'
import { Lamp, StatusTag } from './lamp.tsx'
import { sayLeft, tellLast } from './time-left.ts'
import { useNarrow } from './use-narrow.ts'

/** The id of a row's link. */
export const rowId = (task: string): string => `row-${task}`

interface InboxTableProps {
  readonly rows: readonly Row[]
  readonly at: string | undefined
  readonly selected: ReadonlySet<string>
}

/** The rows as a table; where it would not fit, as a list. */
export function InboxTable({ rows, at, selected }: InboxTableProps) {
  const narrow = useNarrow(60)
  const isDelivery = rows.every(({ kind }) => kind === 'hand-over')
  const one = (row: Row) => ({ row, isAt: row.task === at, isSelected: selected.has(row.task) })
  if (narrow)
    return (
      <ul class="inbox-list">
        {rows.map((row) => (
          <ListRow key={row.task} {...one(row)} />
        ))}
      </ul>
    )
  return (
    <Scroll label={say('office.inbox')}>
      <table class="inbox">
        <thead>
          <tr>
            <th>
              <All rows={rows} selected={selected} />
            </th>
            {(['lamp', 'item', 'applicant', 'left', 'due', 'status', 'number'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column === 'due' && isDelivery ? 'task.due.delivery' : `office.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.task} {...one(row)} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface RowProps {
  readonly row: Row
  readonly isAt: boolean
  readonly isSelected: boolean
}

/** Drawn again only when something of its own has changed. */
function TableRow({ row, isAt, isSelected }: RowProps) {
  return useMemo(
    () => (
      <tr class={isAt ? 'is-at' : undefined}>
        <td>
          <PickBox row={row} isSelected={isSelected} />
        </td>
        <td>
          <Lamp lamp={row.lamp} />
        </td>
        <th scope="row">
          <TaskLink row={row} />
          <div class="quiet">{row.bundleName}</div>
        </th>
        <td>{row.applicant}</td>
        <td>
          <Left row={row} />
        </td>
        <td>{row.dueAt !== undefined && tellLast(row.dueAt)}</td>
        <td>
          <Standing row={row} />
        </td>
        <td class="number">
          <SpokenNumber number={row.application} />
        </td>
      </tr>
    ),
    [row, isAt, isSelected],
  )
}

function ListRow({ row, isAt, isSelected }: RowProps) {
  return (
    <li class={isAt ? 'is-at' : undefined}>
      <PickBox row={row} isSelected={isSelected} />
      <div>
        <TaskLink row={row} /> {row.applicant}
        <div class="quiet">{row.bundleName}</div>
        <div>
          <Lamp lamp={row.lamp} /> <Left row={row} />
          {row.dueAt !== undefined && `（${tellLast(row.dueAt)}）`}
        </div>
        <Standing row={row} />
        <div class="quiet number">
          <SpokenNumber number={row.application} />
        </div>
      </div>
    </li>
  )
}

function TaskLink({ row: { task, itemName, applicant = '' } }: { row: Row }) {
  const enter = () => {
    const place = inbox.get().rows?.findIndex((row) => row.task === task) ?? 0
    if (inbox.get().at?.task !== task) inbox.set({ at: { task, place } })
  }
  return (
    <a id={rowId(task)} href={`/o/${task}`} onFocus={enter}>
      {itemName}
      <span class="hidden"> {applicant}</span>
    </a>
  )
}

// No time runs for a result that goes out together with others, until they are there too.
const Left = ({ row: { left, lamp, kind } }: { row: Row }) => (
  <span class={lamp === 'red' ? 'late' : undefined}>{sayLeft(left, kind)}</span>
)

function Standing({ row }: { row: Row }) {
  return (
    <span class="tags">
      <StatusTag status={row.status} kind={row.kind} countersign={row.countersign} />
      {row.inStep && <span class="tag">{say('task.steps')}</span>}
      {row.unsignedFor !== undefined && <span class="tag">{say('office.unsigned')}</span>}
      {row.holder !== undefined && <span class="tag">{say(row.mine ? 'office.mine' : 'office.held')}</span>}
    </span>
  )
}

/** Only what can be done now can be chosen. */
function PickBox({ row, isSelected }: { row: Row; isSelected: boolean }) {
  return (
    <label class="pick">
      <input
        type="checkbox"
        checked={isSelected}
        disabled={!isPickable(row)}
        aria-label={say('office.pick', { item: row.itemName, who: row.applicant ?? '' })}
        onChange={() => inbox.set({ selected: toggle(inbox.get().selected, row.task) })}
      />
    </label>
  )
}

function All({ rows, selected }: Pick<InboxTableProps, 'rows' | 'selected'>) {
  const all = rows.filter(isPickable)
  const isAll = all.length > 0 && all.every(({ task }) => selected.has(task))
  const set = () => inbox.set({ selected: new Set(isAll ? [] : all.map(({ task }) => task)) })
  return (
    <label class="pick">
      <input
        type="checkbox"
        checked={isAll}
        disabled={all.length === 0}
        aria-label={say('office.pick.all')}
        onChange={set}
      />
    </label>
  )
}

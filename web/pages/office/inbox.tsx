import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Waiting } from '../../frame/waiting.tsx'
import { say } from '../../words/say.ts'
import { Bulk } from './bulk.tsx'
import { DoneLine } from './done-line.tsx'
import { InboxSearch, searchId } from './inbox-search.tsx'
import { type InboxState, inbox, isPickable, type Row, toggle } from './inbox-store.ts'
import { InboxTable, rowId } from './inbox-table.tsx'
import { InboxTabs } from './inbox-tabs.tsx'
import { useKeys } from './keys.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { OfficePage } from './office-page.tsx'
import { useFresh } from './use-fresh.ts'
import { useInbox } from './use-inbox.ts'

/** 待办: the open tasks of the department, by the working time left. */
export function Inbox() {
  const state = useInbox()
  const [helps, setHelps] = useState(false)
  useEffect(() => void inbox.load(), [])
  useFresh(() => void inbox.load())
  useReturn(state)
  useInboxKeys(state, () => setHelps(true))
  const { rows, next, failure } = state
  return (
    <OfficePage title={say('office.inbox')}>
      <DoneLine />
      <div class="inbox-head">
        <InboxTabs state={state} />
        <InboxSearch q={state.q} />
        <button type="button" onClick={() => setHelps(true)}>
          {say('office.keys')} <kbd>?</kbd>
        </button>
      </div>
      <Bulk state={state} />
      {rows && failure && <p class="wrong">{say(failure.status === 0 ? 'office.stale' : 'frame.expired')}</p>}
      <Waiting known={{ data: rows, failure, again: inbox.load }}>{(all) => <Rows rows={all} state={state} />}</Waiting>
      {next !== undefined && (
        <div class="acts">
          <button type="button" onClick={() => void inbox.more()}>
            {say('office.more')}
          </button>
        </div>
      )}
      {helps && <KeysDialog onClose={() => setHelps(false)} />}
    </OfficePage>
  )
}

function Rows({ rows, state }: { rows: readonly Row[]; state: InboxState }) {
  if (rows.length > 0) return <InboxTable rows={rows} at={state.at?.task} selected={state.selected} />
  const isAll = state.show === 'all' && state.q === ''
  return <p class="notice">{say(isAll ? 'office.empty' : 'office.empty.here')}</p>
}

/** Goes to a row: its link takes the keyboard. Beyond the last one, more are read. */
async function goTo(place: number): Promise<void> {
  if (place >= (inbox.get().rows?.length ?? 0) && inbox.get().next !== undefined) await inbox.more()
  const { rows = [] } = inbox.get()
  const row = rows[Math.max(0, Math.min(place, rows.length - 1))]
  if (!row) return
  inbox.set({ at: { task: row.task, place: rows.indexOf(row) } })
  document.getElementById(rowId(row.task))?.focus()
}

function useInboxKeys({ rows = [], at, selected }: InboxState, help: () => void): void {
  const { route } = useLocation()
  const place = rows.findIndex(({ task }) => task === at?.task)
  const from = place < 0 && at ? at.place - 1 : place
  useKeys({
    j: () => void goTo(from + 1),
    k: () => void goTo(Math.max(0, place - 1)),
    x: () => {
      const row = rows[place]
      if (row && isPickable(row)) inbox.set({ selected: toggle(selected, row.task) })
    },
    Enter: () => at && route(`/o/${at.task}`),
    '/': () => document.getElementById(searchId)?.focus(),
    '?': help,
    Escape: () => inbox.set({ selected: new Set() }),
  })
}

/** Whoever comes back finds the keyboard where they left it; where that task has gone, at the one that took its place. */
function useReturn({ rows, at }: InboxState): void {
  const returned = useRef(at === undefined)
  useEffect(() => {
    if (returned.current || !rows || !at) return
    returned.current = true
    const there = rows.some(({ task }) => task === at.task)
    void goTo(there ? rows.findIndex(({ task }) => task === at.task) : at.place)
  })
}

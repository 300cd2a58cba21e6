import { useState } from 'preact/hooks'
import { mayEver } from '../../../lib/application/may.ts'
import type { signInTask } from '../../../lib/desk/requests/sign-in-task.ts'
import { ask, nextId } from '../../ask/ask.ts'
import { useSession } from '../../frame/session.ts'
import { say } from '../../words/say.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { type InboxState, inbox, type Row } from './inbox-store.ts'

/** What can be done with all that is chosen. */
export function Bulk({ state: { rows = [], selected } }: { state: InboxState }) {
  const role = useSession().data?.role
  const [deciding, setDeciding] = useState<readonly Row[]>()
  const [says, setSays] = useState('')
  const chosen = rows.filter(({ task }) => selected.has(task))
  const mayDecide = role !== undefined && mayEver({ role, id: '' }, 'decide')
  async function signIn() {
    const results = await Promise.all(chosen.filter(isUnsigned).map(({ task }) => signOne(task)))
    setSays(say('office.bulk.signed', { n: results.filter(Boolean).length }))
    await inbox.load()
  }
  return (
    <div class="bulk screen">
      <div role="status">{chosen.length > 0 ? say('office.bulk.chosen', { n: chosen.length }) : says}</div>
      {chosen.length > 0 && mayDecide && (
        <>
          <button type="button" onClick={() => setDeciding(chosen)}>
            {say('office.bulk.grant')}
          </button>
          {chosen.some(isUnsigned) && (
            <button type="button" onClick={() => void signIn()}>
              {say('office.bulk.sign')}
            </button>
          )}
          <button type="button" class="plain" onClick={() => inbox.set({ selected: new Set() })}>
            {say('office.bulk.none')}
          </button>
        </>
      )}
      {deciding && <BulkDialog rows={deciding} onClose={() => setDeciding(undefined)} />}
    </div>
  )
}

const isUnsigned = ({ unsignedFor }: Row): boolean => unsignedFor !== undefined

const signOne = async (task: string): Promise<boolean> =>
  (await ask<typeof signInTask>(`/api/tasks/${task}/sign-in`, { method: 'POST', body: {}, once: nextId() })).ok

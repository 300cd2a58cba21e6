import { useState } from 'preact/hooks'
import type { signInTask } from '../../../lib/desk/requests/sign-in-task.ts'
import { ask, nextId } from '../../ask/ask.ts'
import { tellTime } from '../../parts/time.ts'
import { find, say } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'
import { problemsOf } from './acts/problems.ts'
import type { Row } from './inbox-store.ts'
import { StatusTag } from './lamp.tsx'
import { sayLeft } from './time-left.ts'
import { useNames } from './use-names.ts'

/** Whose task it is, of which application, and whether the department has signed for the file. */
export function TaskHead({ task, row, refresh }: { task: Task; row: Row | undefined; refresh: () => void }) {
  const { bundleName, application, submittedAt, item, kind, agent, review } = task
  return (
    <>
      <p class="tags">
        {row ? <TimeAndStatus row={row} /> : <Ended task={task} />}
        <span>{bundleName}</span>
        <span class="quiet number">{application}</span>
        <span class="quiet">{say('task.filed', { time: tellTime(submittedAt) })}</span>
        {item.round > 1 && <span class="tag">{say('task.round', { n: item.round })}</span>}
      </p>
      {agent && (
        <p>
          {say('task.agent', { name: agent.name, until: agent.until ?? '—' })}{' '}
          {agent.consent === 'letter' && (
            <a href={`/api/tasks/${task.task}/materials/agent-authority/file`} download>
              {say('task.agent.letter')}
            </a>
          )}
        </p>
      )}
      {kind === 'review' && review.holder !== undefined && <Held task={task} by={review.holder} />}
      <Signing task={task} refresh={refresh} />
    </>
  )
}

/** Whose it is by name, and why it was passed on. */
function Held({ task: { you, history }, by }: { task: Task; by: string }) {
  const isMine = by === you
  const nameOf = useNames(!isMine)
  const why = history.findLast(({ what }) => what === 'transferred')?.says
  return (
    <div class="notice">
      <p>{isMine ? say('task.held.mine') : say('task.held', { who: nameOf(by) })}</p>
      {why && <p>{say('task.held.why', { says: why })}</p>}
    </div>
  )
}

function TimeAndStatus({ row }: { row: Row }) {
  return (
    <>
      <StatusTag status={row.status} kind={row.kind} countersign={row.countersign} />
      {row.inStep && <span class="tag">{say('task.steps')}</span>}
      <strong class={row.lamp === 'red' ? 'late' : undefined}>{sayLeft(row.left, row.kind)}</strong>
    </>
  )
}

function Ended({ task: { item, may, delivery } }: { task: Task }) {
  const { outcome, status } = item
  const { handedOver } = delivery
  return (
    <>
      <span class="tag">{find(`case.item.${outcome ?? status}`) ?? status}</span>
      {may.includes('hand-over') && <span class="tag busy">{say('office.kind.hand-over')}</span>}
      {handedOver && <span class="tag">{say('task.handed-over', { time: tellTime(handedOver.at) })}</span>}
    </>
  )
}

function Signing({ task, refresh }: { task: Task; refresh: () => void }) {
  const [wrong, setWrong] = useState<string>()
  const { signedAt, may } = task
  if (signedAt !== undefined) return <p class="quiet">{say('task.signed', { time: tellTime(signedAt) })}</p>
  if (!may.includes('sign-in')) return null
  async function sign() {
    const path = `/api/tasks/${task.task}/sign-in`
    const told = await ask<typeof signInTask>(path, { method: 'POST', body: {}, once: nextId() })
    setWrong(told.ok ? undefined : problemsOf(told.failure)[0]?.says)
    refresh()
  }
  return (
    <div class="screen">
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <button type="button" onClick={() => void sign()}>
        {say('task.sign')}
      </button>
    </div>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { nextId } from '../../ask/ask.ts'
import { tellTime } from '../../parts/time.ts'
import { find, say } from '../../words/say.ts'
import { type Group, grantAll, type Outcome, readGroups } from './bulk-grants.ts'
import { inbox, type Row } from './inbox-store.ts'
import { Modal } from './modal.tsx'

/** 批量准予: what is granted and what is not, one tick for what was looked at, and a result for each. */
export function BulkDialog({ rows, onClose }: { rows: readonly Row[]; onClose: () => void }) {
  const [groups, setGroups] = useState<readonly Group[]>()
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>()
  useEffect(() => void readGroups(rows).then(setGroups), [rows])
  return (
    <Modal title={say('office.bulk.title')} onClose={onClose}>
      {outcomes ? (
        <Outcomes outcomes={outcomes} onClose={onClose} />
      ) : groups ? (
        <Confirm groups={groups} onDone={setOutcomes} />
      ) : (
        <p role="status">{say('frame.loading')}</p>
      )}
    </Modal>
  )
}

function Confirm({ groups, onDone }: { groups: readonly Group[]; onDone: (outcomes: Outcome[]) => void }) {
  const [seen, setSeen] = useState(false)
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [once] = useState(nextId)
  const open = groups.filter(({ alone }) => alone === undefined)
  const count = open.reduce((sum, { rows }) => sum + rows.length, 0)
  async function send() {
    setWrong(!seen)
    if (!seen || busy) return
    setBusy(true)
    onDone(await grantAll(open, once))
    inbox.set({ selected: new Set() })
    await inbox.load()
  }
  return (
    <>
      {groups.map((group) => (
        <GroupView key={group.rows[0]?.task} {...group} />
      ))}
      {count > 0 && (
        <>
          <div class={wrong ? 'field is-wrong' : 'field'}>
            {wrong && (
              <p class="wrong" role="alert">
                {say('office.grant.seen.missing')}
              </p>
            )}
            <label class="choice">
              <input type="checkbox" checked={seen} aria-invalid={wrong} onChange={() => setSeen(!seen)} />
              {say('office.bulk.seen')}
            </label>
          </div>
          <div class="acts">
            <button type="button" class="primary" aria-disabled={busy} onClick={() => void send()}>
              {say('office.bulk.confirm', { n: count })}
            </button>
          </div>
        </>
      )}
    </>
  )
}

function GroupView({ rows, points, alone }: Group) {
  return (
    <section>
      <h3>{say('office.bulk.group', { item: rows[0]?.itemName ?? '', n: rows.length })}</h3>
      {alone ? (
        <p class="notice warning">{say(`office.bulk.alone.${alone}`)}</p>
      ) : (
        <ul>
          {points.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Outcomes({ outcomes, onClose }: { outcomes: readonly Outcome[]; onClose: () => void }) {
  const done = outcomes.filter(({ result: { status } }) => status === 'decided' || status === 'proposed').length
  return (
    <>
      <p role="status">{say('office.bulk.done', { n: done, all: outcomes.length })}</p>
      <ul class="rows">
        {outcomes.map((outcome) => (
          <li key={outcome.row.task}>
            <a href={`/o/${outcome.row.task}`} onClick={onClose}>
              {outcome.row.applicant} {outcome.row.itemName}
            </a>
            <span>{sayOutcome(outcome)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function sayOutcome({ result: { status, error }, decided }: Outcome): string {
  if (decided)
    return say('office.standing', {
      decision: find(`office.decided.${decided.decision}`) ?? decided.decision,
      time: tellTime(decided.at),
    })
  if (status !== 'refused') return say(`office.result.${status}`)
  return find(`office.refused.${error}`) ?? say('office.refused.other')
}

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { tellTime } from '../../parts/time.ts'
import { find, say } from '../../words/say.ts'
import { ActDialog } from './acts/act-dialog.tsx'
import type { ActForm, Task } from './acts/act-form.ts'
import { findOpenActs, type OpenAct } from './acts/open-acts.ts'
import { useDepartments } from './acts/use-departments.ts'
import { goOn } from './go-on.ts'
import { Granting } from './granting.tsx'
import { useNames } from './use-names.ts'

/** 决定和其他操作: what stands, what this person may do now, and the next task when it is done. */
export function TaskDecision({ task, refresh }: { task: Task; refresh: () => void }) {
  const { route } = useLocation()
  const [open, setOpen] = useState<OpenAct>()
  const acts = findOpenActs({ task })
  const departments = useDepartments(task, open?.form.needsDepartments === true)
  const done = async ({ form }: { readonly form: Pick<ActForm, 'done' | 'leaves'> }) => {
    setOpen(undefined)
    await goOn(task, form, { route, refresh })
  }
  const mayGrant = task.may.includes('decide') && task.kind === 'review'
  return (
    <section class="card decision" aria-labelledby="decision">
      <h2 id="decision">{say('task.decision')}</h2>
      <Standing task={task} />
      {mayGrant && <Granting task={task} onDone={(form) => void done({ form })} refresh={refresh} />}
      <div class="acts">
        {acts.map((act) => (
          <button key={act.id} type="button" onClick={() => setOpen(act)}>
            {say(act.form.title)}
          </button>
        ))}
        <button type="button" onClick={() => print()}>
          {say('frame.print')}
        </button>
      </div>
      {acts.length === 0 && !mayGrant && <p class="quiet">{say('task.nothing')}</p>}
      {open && (
        <ActDialog
          form={open.form}
          desk={{ task, departments }}
          at={`/api/tasks/${task.task}`}
          name={open.id}
          onClose={() => setOpen(undefined)}
          onDone={() => void done(open)}
          onRefused={({ status }) => status === 409 && refresh()}
        />
      )}
    </section>
  )
}

/** What has been decided or proposed, by when, and who has reviewed: whoever comes second sees what stands. */
function Standing({ task: { item, review, history } }: { task: Task }) {
  const { decision, correction, revoked, people } = item
  const by = history.findLast(({ what }) => what === 'decided')
  const who = by ? [find(`office.role.${by.role}`), by.department].filter(Boolean).join(' ') : ''
  const { proposal, coReviewers, reviewed } = review
  const hasNames = proposal !== undefined || coReviewers.length > 0 || Object.values(reviewed).some(Boolean)
  const nameOf = useNames(hasNames)
  return (
    <>
      {decision && (
        <div class="notice" role="status">
          <p>
            <strong>
              {say('task.standing', { decision: sayDecision(decision.decision), time: tellTime(decision.at), who })}
            </strong>
          </p>
          {decision.reason && <p>{say('task.reason', { says: decision.reason })}</p>}
          {decision.basis && <p>{say('task.basis', { says: decision.basis })}</p>}
        </div>
      )}
      {proposal && (
        <div class="notice warning">
          <p>
            {say('task.proposal', {
              decision: sayDecision(proposal.decision),
              who: nameOf(proposal.by),
              time: tellTime(proposal.at),
            })}
          </p>
          {proposal.reason && <p>{say('task.reason', { says: proposal.reason })}</p>}
          {proposal.basis && <p>{say('task.basis', { says: proposal.basis })}</p>}
        </div>
      )}
      {correction && <p class="notice">{say('task.correcting', { says: correction.says })}</p>}
      {revoked && (
        <p class="notice warning">{say('task.revoked', { time: tellTime(revoked.at), says: revoked.reason })}</p>
      )}
      {people && people.answeredAt === undefined && <p class="notice">{say('task.people', { says: people.reason })}</p>}
      <Reviews review={review} nameOf={nameOf} />
    </>
  )
}

const sayDecision = (decision: string): string => find(`office.decided.${decision}`) ?? decision

function Reviews({ review, nameOf }: { review: Task['review']; nameOf: (id: string) => string }) {
  const { reviewed, coReviewers } = review
  const { compliance, technical } = reviewed
  const lines = [
    ...Object.entries({ compliance, technical }).flatMap(([kind, done]) =>
      done
        ? [
            `${say(`act.review.${kind as 'compliance'}`)}：${say(done.passed ? 'review.passed' : 'review.failed')}（${nameOf(done.by)}）${done.says ?? ''}`,
          ]
        : [],
    ),
    ...coReviewers.map(
      ({ who, agrees, says = '' }) =>
        `${nameOf(who)}：${agrees === undefined ? say('review.waiting') : `${say(agrees ? 'review.agrees' : 'review.disagrees')} ${says}`}`,
    ),
  ]
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

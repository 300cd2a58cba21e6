import type { ComponentChildren } from 'preact'
import { sayRole } from '../../parts/role.ts'
import { tellDay, tellTime } from '../../parts/time.ts'
import { find, language, say } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'
import { useNames } from './use-names.ts'

/** What has been decided or proposed, by when, and who has reviewed: whoever comes second sees what stands. */
export function TaskStanding({ task }: { task: Task }) {
  const { item, review } = task
  const { correction, outcome } = item
  const { proposal, coReviewers, reviewed } = review
  const hasNames = proposal !== undefined || coReviewers.length > 0 || Object.values(reviewed).some(Boolean)
  const nameOf = useNames(hasNames)
  return (
    <>
      <Decided task={task} />
      {proposal && (
        <div class="notice warning">
          <p>
            {say('task.proposal', {
              decision: sayDecision(proposal.decision),
              who: nameOf(proposal.by),
              time: tellTime(proposal.at),
            })}
          </p>
          <Grounds {...proposal} />
        </div>
      )}
      <Returned task={task} />
      {correction && <p class="notice">{say('task.correcting', { says: correction.says })}</p>}
      {outcome === 'withdrawn' && <Withdrawn task={task} />}
      <Promises task={task} />
      <Reviews review={review} nameOf={nameOf} />
    </>
  )
}

const sayDecision = (decision: string): string => find(`office.decided.${decision}`) ?? decision

/** A decision that has come to nothing is no decision any more: what came of the item is said in its place. */
function Decided({ task: { item, history } }: { task: Task }) {
  const { decision } = item
  if (!decision) return null
  const time = tellTime(decision.at)
  if (!decision.stands) return <p class="notice warning">{say('task.void', { time })}</p>
  const by = history.findLast(({ what }) => what === 'decided')
  const who = by ? [sayRole(by.role), by.department].filter(Boolean).join(' ') : ''
  return (
    <div class="notice" role="status">
      <p>
        <strong>{say('task.standing', { decision: sayDecision(decision.decision), time, who })}</strong>
      </p>
      <Grounds {...decision} />
      {item.rule && (
        <p>
          {say(item.rule.by === 'commitment' ? 'task.by-commitment' : 'task.by-rule', {
            says: item.rule.because.join(language() === 'zh' ? '；' : '; '),
          })}
        </p>
      )}
      {item.outcome === undefined && <Awaited item={item} />}
    </div>
  )
}

/** 容缺: what was promised for later and is not there: until then the result is kept back. */
function Awaited({ item: { gaps = [] } }: Pick<Task, 'item'>) {
  return (
    <>
      {gaps
        .filter(({ filledAt, expiredAt }) => filledAt === undefined && expiredAt === undefined)
        .map(({ material, name, due }) => (
          <p key={material}>{say('task.awaited', { name, day: due ? tellDay(due) : '' })}</p>
        ))}
    </>
  )
}

function Grounds({ reason, basis }: { reason?: string; basis?: string }) {
  return (
    <>
      {reason && <p>{say('task.reason', { says: reason })}</p>}
      {basis && <p>{say('task.basis', { says: basis })}</p>}
    </>
  )
}

/** 退回: why it was not signed, until it is proposed again. */
function Returned({ task: { history } }: { task: Task }) {
  const last = history.findLast(({ what }) => ['proposed', 'returned', 'decided'].includes(what))
  if (last?.what !== 'returned') return null
  return (
    <p class="notice warning">
      {say('task.returned', { who: sayRole(last.role), time: tellTime(last.at), says: last.says ?? '' })}
    </p>
  )
}

function Withdrawn({ task: { history } }: { task: Task }) {
  const last = history.findLast(({ what }) => what === 'withdrawn')
  if (!last) return null
  return (
    <Told says={last.says && say('task.reason', { says: last.says })}>
      {say('task.withdrawn', { time: tellTime(last.at) })}
    </Told>
  )
}

/** What was promised or decided by rule: that a person was asked to look, what was found afterwards, what came of it. */
function Promises({ task: { item, history } }: { task: Task }) {
  const { people, postCheck, revoked } = item
  const checked = history.findLast(({ what }) => what === 'post-checked')
  const fixed = history.findLast(({ what }) => what === 'fixed')
  return (
    <>
      {people && (
        <Told says={people.says && say('task.people.answered', { says: people.says })}>
          {say('task.people', { says: people.reason })}
        </Told>
      )}
      {checked && (
        <Told says={checked.says}>
          {say(checked.how === 'kept' ? 'task.kept' : 'task.broken', { time: tellTime(checked.at) })}
          {checked.how === 'broken' && postCheck?.fixBy && ` ${say('task.fix.by', { day: tellDay(postCheck.fixBy) })}`}
        </Told>
      )}
      {fixed && <Told says={fixed.says}>{say('task.fixed', { time: tellTime(fixed.at) })}</Told>}
      {revoked && (
        <p class="notice warning">{say('task.revoked', { time: tellTime(revoked.at), says: revoked.reason })}</p>
      )}
    </>
  )
}

/** What has happened, and below it the words of whoever did it. */
function Told({ says, children }: { says: string | undefined; children: ComponentChildren }) {
  return (
    <div class="notice">
      <p>{children}</p>
      {says && <p>{says}</p>}
    </div>
  )
}

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

import type { showConditions } from '../../../lib/desk/requests/show-conditions.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { chinese } from '../../parts/chinese.ts'
import { tellDay, tellTime } from '../../parts/time.ts'
import { find, say } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'

/** What a decision rests on beside the papers: results of others, conditions, commitments, answers of other departments. */
export function TaskAround({ task }: { task: Task }) {
  return (
    <>
      <Needs task={task} />
      <Conditions task={task} />
      <Commitment task={task} />
      <Letters task={task} />
      <Others task={task} />
    </>
  )
}

const sayState = (status: string, outcome?: string): string => find(`case.item.${outcome ?? status}`) ?? status

const markOf = (outcome?: string): string => (outcome === undefined ? '…' : outcome === 'granted' ? '✓' : '✕')

/** 前置结果, as they arrive. */
function Needs({ task: { needs } }: { task: Task }) {
  if (needs.length === 0) return null
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{say('task.needs')}</h2>
      <ul class="rows" aria-live="polite">
        {needs.map(({ id, name, status, outcome, certificate }) => (
          <li key={id}>
            <span>{name}</span>
            <span class="tags">
              <span class={outcome === 'granted' ? 'tag good' : 'tag'}>
                <span aria-hidden="true">{markOf(outcome)}</span>
                {sayState(status, outcome)}
              </span>
              {certificate && (
                <span {...chinese()}>
                  {certificate.name} {certificate.number}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 受理条件; what the form shows of them is a hint and decides nothing. */
function Conditions({ task: { task, conditions } }: { task: Task }) {
  const { data } = useAnswer<typeof showConditions>(conditions.length > 0 ? `/api/tasks/${task}/conditions` : undefined)
  if (conditions.length === 0) return null
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{say('task.conditions')}</h2>
      <ul class="rows">
        {(data?.conditions ?? conditions).map((condition) => (
          <li key={condition.says}>
            <span {...chinese()}>
              {condition.says}
              {condition.basis && <span class="quiet"> {condition.basis}</span>}
            </span>
            {'holds' in condition && condition.holds !== undefined && (
              <span class={condition.holds ? 'tag good' : 'tag soon'}>
                <span aria-hidden="true">{condition.holds ? '✓' : '△'}</span>
                {say(condition.holds ? 'task.holds' : 'task.holds.not')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Commitment({ task: { commitment } }: { task: Task }) {
  if (!commitment) return null
  const { content, requirements, liability, signed } = commitment
  return (
    <section aria-labelledby="commitment">
      <h2 id="commitment">{say('task.commitment')}</h2>
      <div class="notice" {...chinese()}>
        <p>{content}</p>
        <ul>
          {requirements.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p>{liability}</p>
        <p>{say('task.commitment.signed', { name: signed })}</p>
      </div>
    </section>
  )
}

/** 部门间函询 of this item. */
function Letters({ task: { letters } }: { task: Task }) {
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{say('office.letters')}</h2>
      <ul class="rows">
        {letters.map(({ letter, toName, asks, answer, due, sentAt }) => (
          <li key={letter}>
            <div>
              {say('task.letter', { to: toName, time: tellTime(sentAt) })}
              <div>{asks}</div>
              {answer && <div>{`${say(answer.confirms ? 'letter.confirms' : 'letter.denies')}：${answer.says}`}</div>}
            </div>
            {!answer && <span class="tag">{say('letter.until', { day: tellDay(due) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 同一申请的其他事项: how far they are, and nothing else of them. */
function Others({ task: { others } }: { task: Task }) {
  if (others.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others">{say('task.others')}</h2>
      <ul class="rows">
        {others.map(({ id, name, department, status }) => (
          <li key={id}>
            <span>
              {name} <span class="quiet">{department}</span>
            </span>
            <span class="tag">{sayState(status)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

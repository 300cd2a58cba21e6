import type { listApplications } from '../../../lib/desk/requests/list-applications.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { tellDay, tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { LookTag } from './look-tag.tsx'
import { lookOfStatus } from './standing.ts'

type Mine = Answer<typeof listApplications>[number]

/** 我的办件: what waits for the person first, then drafts, what runs, and what is over; each with the one thing to do now. */
export function My() {
  const known = useAnswer<typeof listApplications>('/api/applications')
  return (
    <Page title={say('follow.my')}>
      <Waiting known={known}>{(all) => (all.length === 0 ? <Nothing /> : <Groups all={all} />)}</Waiting>
    </Page>
  )
}

function Nothing() {
  return (
    <div class="notice">
      <p>
        <strong>{say('follow.my.none')}</strong>
      </p>
      <p>{say('follow.my.begin')}</p>
      <a class="button primary" href="/">
        {say('follow.my.find')}
      </a>
    </div>
  )
}

const pressing: readonly Mine['todo'][] = ['notice', 'originals', 'correct', 'supplement']
const over: readonly string[] = ['delivered', 'not-accepted', 'withdrawn', 'lapsed']
const groups = ['pressing', 'drafts', 'running', 'over'] as const

function groupOf({ todo, status }: Mine): (typeof groups)[number] {
  if (pressing.includes(todo)) return 'pressing'
  if (status === 'draft') return 'drafts'
  return over.includes(status) ? 'over' : 'running'
}

/** The server has them in this order already. */
function Groups({ all }: { all: readonly Mine[] }) {
  return (
    <>
      {groups.map((group) => {
        const mine = all.filter((each) => groupOf(each) === group)
        if (mine.length === 0) return null
        return (
          <section key={group}>
            <h2>{say(`follow.my.group.${group}`)}</h2>
            <ul class="plain-list">
              {mine.map((each) => (
                <Case key={each.application} mine={each} first={each === all[0]} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Case({ mine, first }: { mine: Mine; first: boolean }) {
  const { application, name, status, todo, todoBy, savedAt, submittedAt, promisedBy } = mine
  const act = say(`follow.todo.${todo}`)
  return (
    <li class="card case mine">
      <div>
        <h3>{name}</h3>
        <p>
          <LookTag {...lookOfStatus(todo === 'correct' ? 'correcting' : status)} />{' '}
          {status !== 'draft' && (
            <span class="quiet">
              {say('follow.number')} {application}
            </span>
          )}
        </p>
        <p class="quiet">
          {[
            savedAt && say('follow.my.saved', { time: tellTime(savedAt) }),
            submittedAt && say('follow.my.submitted', { time: tellTime(submittedAt) }),
            promisedBy && !over.includes(status) && say('follow.my.promised', { day: tellDay(promisedBy) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <a class={first ? 'button primary' : 'button'} href={pathOf(mine)}>
        {act}
        {todoBy && `（${say('follow.todo.by', { day: tellDay(todoBy) })}）`}
        <span class="hidden"> {name}</span>
      </a>
    </li>
  )
}

/** Where the one thing to do is done. */
function pathOf({ application, todo }: Mine): string {
  const base = `/t/${application}`
  switch (todo) {
    case 'continue':
      return `/a/${application}`
    case 'notice':
    case 'correct':
    case 'supplement':
      return `${base}/fix`
    case 'collect':
      return `${base}/result`
    case 'rate':
      return `${base}/rate`
    case 'originals':
    case 'none':
      return base
  }
}

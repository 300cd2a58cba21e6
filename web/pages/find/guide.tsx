import { useRef, useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { giveNotice } from '../../../lib/desk/requests/give-notice.ts'
import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { say } from '../../words/say.ts'
import { type Answers, printAnswers, readAnswers } from './answers.ts'
import { AnswersSoFar } from './answers-so-far.tsx'
import { LiveCount } from './live-count.tsx'
import { Question, type Situation } from './question.tsx'

/**
 * 情形引导: one question a page. Everything answered stands in the address; so going back and forward, reloading and
 * passing it on all work, and no answer is lost by changing another.
 */
export function Guide() {
  const { params, query } = useRoute()
  const { bundle = '' } = params
  const path = `/api/bundles/${bundle}`
  const shown = useAnswer<typeof showBundle>(path)
  const notice = useAnswer<typeof giveNotice>(`${path}/notice${printAnswers(readAnswers(query).answers)}`)
  // Until it is known what the new answers lead to, the question before stays.
  const last = useRef<AskingProps>(undefined)
  if (shown.data && notice.data) last.current = { shown: shown.data, notice: notice.data, ...readAnswers(query) }
  const failure = shown.failure ?? notice.failure
  if (last.current && !failure) return <Asking {...last.current} />
  return (
    <Page title={shown.data?.name ?? say('find.guide')} back={{ to: `/s/${bundle}` }}>
      {failure?.status === 422 ? (
        <Outdated bundle={bundle} />
      ) : (
        <Waiting known={{ failure, again: failure === shown.failure ? shown.again : notice.again }}>
          {() => null}
        </Waiting>
      )}
    </Page>
  )
}

interface AskingProps {
  readonly shown: Answer<typeof showBundle>
  readonly notice: Answer<typeof giveNotice>
  readonly answers: Answers
  readonly at?: string
}

function Asking({ shown: { bundle, name, situations }, notice, answers, at }: AskingProps) {
  const asked = notice.asked.flatMap((id) => situations.find((situation) => situation.id === id) ?? [])
  const current = asked.find(({ id }) => id === at) ?? asked.find(({ id }) => answers[id] === undefined)
  const told = { bundle, name, asked, notice, answers }
  // Each question is a page of its own: it begins at its heading.
  return current ? <Single key={current.id} {...told} current={current} /> : <Answered {...told} />
}

interface Told extends Pick<AskingProps, 'notice' | 'answers'> {
  readonly bundle: string
  readonly name: string
  readonly asked: readonly Situation[]
}

function Single({ bundle, name, asked, notice, answers, current }: Told & { readonly current: Situation }) {
  const { route } = useLocation()
  const [chosen, choose] = useState(answers[current.id] ?? '')
  const [attempt, setAttempt] = useState(0)
  const wrong = attempt > 0 && chosen === ''
  const number = asked.indexOf(current)
  const before = asked[number - 1]
  const send = (event: Event) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (chosen !== '') route(`/s/${bundle}/guide${printAnswers({ ...answers, [current.id]: chosen })}`)
  }
  return (
    <Page
      title={current.ask}
      wrong={wrong}
      back={{ to: before ? `/s/${bundle}/guide${printAnswers(answers, before.id)}` : `/s/${bundle}` }}
    >
      <ErrorSummary attempt={attempt} problems={wrong ? [{ control: 'answer', says: say('find.guide.choose') }] : []} />
      <p class="quiet">
        {name} · {say('find.guide.number', { n: number + 1, of: asked.length })}
      </p>
      <form onSubmit={send} noValidate>
        <Question situation={current} chosen={chosen} choose={choose} wrong={wrong} />
        <div class="acts">
          <button type="submit" class="primary">
            {say('find.guide.next')}
          </button>
        </div>
      </form>
      <LiveCount notice={notice} answers={chosen === '' ? answers : { ...answers, [current.id]: chosen }} />
      <AnswersSoFar bundle={bundle} answers={answers} asked={asked.filter(({ id }) => id !== current.id)} />
    </Page>
  )
}

function Answered({ bundle, name, asked, notice, answers }: Told) {
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => notice.asked.includes(id)))
  const last = asked.at(-1)
  return (
    <Page
      title={say('find.guide.done', { name })}
      back={{ to: last ? `/s/${bundle}/guide${printAnswers(answers, last.id)}` : `/s/${bundle}` }}
    >
      <LiveCount notice={notice} answers={answers} />
      <div class="acts">
        <a class="button primary" href={`/s/${bundle}/notice${printAnswers(kept)}`}>
          {say('find.guide.notice')}
        </a>
      </div>
      <AnswersSoFar bundle={bundle} answers={answers} asked={asked} />
    </Page>
  )
}

/** Questions change with the versions of a bundle; an address that was kept may hold answers that are none now. */
function Outdated({ bundle }: { bundle: string }) {
  return (
    <div class="notice warning" role="alert">
      <p>{say('find.guide.outdated')}</p>
      <a class="button" href={`/s/${bundle}/guide`}>
        {say('find.guide.anew')}
      </a>
    </div>
  )
}

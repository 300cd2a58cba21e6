import { useState } from 'preact/hooks'
import type { rateApplication } from '../../../lib/desk/requests/rate-application.ts'
import type { rateByNumber } from '../../../lib/desk/requests/rate-by-number.ts'
import { ask, nextId } from '../../ask/ask.ts'
import { sayFailure } from '../../ask/say-failure.ts'
import { Page } from '../../frame/page.tsx'
import { tellDay, tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { CaseOf, type CaseProps } from './case-of.tsx'
import { findPhone } from './known-phones.ts'
import { LowReason } from './low-reason.tsx'
import { type Choice, RateGrades, type Said } from './rate-grades.tsx'
import type { Shown } from './time-axis.ts'

/** 好差评: one tap rates; a low grade asks why, and promises an answer. */
export const Rate = () => <CaseOf title={say('follow.rate')} draw={RatePage} />

function RatePage({ shown, known }: CaseProps) {
  const [low, setLow] = useState<Choice>()
  const [said, setSaid] = useState<Said>({ tags: [], text: '' })
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [rated, setRated] = useState<Shown['rating']>()
  const rating = rated ?? shown.rating

  async function rate({ grade, tags: known_ }: Choice): Promise<void> {
    if (busy) return
    setBusy(true)
    const text = said.text.trim()
    const tags = said.tags.filter((each) => known_.some(({ tag }) => tag === each))
    const told = await send(shown.application, { grade, tags, ...(text !== '' && { text }) })
    setBusy(false)
    if (told.ok) setRated(told.data.rating)
    else setWrong(sayFailure(told.failure))
    if (!told.ok && told.failure.error === 'already-rated') await known.again()
  }

  return (
    <Page
      title={rated ? say('follow.rate.done') : say('follow.rate.of', { name: shown.name })}
      key={rated ? 'rated' : 'rating'}
      back={{ to: `/t/${shown.application}`, says: say('follow.progress') }}
    >
      {wrong && (
        <div class="problems" role="alert">
          <p>{wrong}</p>
        </div>
      )}
      {rating && <Rated rating={rating} />}
      {!rating && !shown.rate && <p>{say('follow.rate.not-yet')}</p>}
      {!rating && shown.rate && low && (
        <LowReason choice={low} said={said} onSay={setSaid} onBack={() => setLow(undefined)} onSend={() => rate(low)} />
      )}
      {!rating && shown.rate && !low && (
        <RateGrades
          choices={shown.rate}
          said={said}
          onSay={setSaid}
          onChoose={(choice) => (choice.needsReason ? setLow(choice) : void rate(choice))}
        />
      )}
    </Page>
  )
}

/** With the account, or with the number and the telephone number under which it was found. */
function send(application: string, given: Readonly<Record<string, unknown>>) {
  const phone = findPhone(application)
  const once = nextId()
  if (phone === undefined)
    return ask<typeof rateApplication>(`/api/applications/${application}/rating`, { method: 'POST', body: given, once })
  const body = { number: application, phone, ...given }
  return ask<typeof rateByNumber>('/api/progress/rating', { method: 'POST', body, once })
}

function Rated({ rating: { grade, text, at, replyBy } }: { rating: NonNullable<Shown['rating']> }) {
  return (
    <div class="notice done" role="status">
      <p>
        <strong>{say('follow.rate.yours', { grade: say(`follow.grade.${grade}`) })}</strong>
      </p>
      {text && <p>{text}</p>}
      <p class="quiet">{say('follow.rate.at', { time: tellTime(at) })}</p>
      {replyBy && <p>{say('follow.rate.reply', { day: tellDay(replyBy) })}</p>}
    </div>
  )
}

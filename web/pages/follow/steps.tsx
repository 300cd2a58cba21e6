import { useState } from 'preact/hooks'
import type { askHearing } from '../../../lib/desk/requests/ask-hearing.ts'
import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import { type Answer, ask, nextId } from '../../ask/ask.ts'
import { sayFailure } from '../../ask/say-failure.ts'
import { chinese } from '../../parts/chinese.ts'
import { tellDay, tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { daysLeft } from './time-axis.ts'

type Application = Answer<typeof showApplication>
type Step = Application['steps'][number]

interface StepsProps {
  readonly application: Application
  readonly now: number
  again(): Promise<unknown>
}

/** 特殊环节: what they are, how long they take, and the hearing that may be asked for. */
export function Steps({ application, now, again }: StepsProps) {
  const { steps, items } = application
  if (steps.length === 0) return null
  return (
    <section>
      <h2>{say('follow.steps')}</h2>
      <ul class="plain-list">
        {steps.map((step) => (
          <li key={step.step} class="card case">
            <h3>{step.name}</h3>
            <p>
              {step.items.map((id) => items.find((item) => item.id === id)?.name ?? id).join('、')}{' '}
              <span class="quiet">{sayTimes(step)}</span>
            </p>
            {step.noticed && (
              <p>
                {say('follow.told')}
                <span {...chinese()}>{step.noticed.says}</span>
              </p>
            )}
            {step.hearing && <Hearing step={step} now={now} application={application} again={again} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function sayTimes({ begun, expectedEnd, ended, stops }: Step): string {
  const end = ended
    ? say('follow.steps.ended', { day: tellTime(ended.at) })
    : expectedEnd && say('follow.steps.until', { day: tellDay(expectedEnd) })
  const still = stops && !ended && say('follow.steps.stops')
  return [say('follow.steps.running', { since: tellTime(begun) }), end, still].filter(Boolean).join(' · ')
}

interface HearingProps extends StepsProps {
  readonly step: Step
}

function Hearing({ application: { application, may }, step, now, again }: HearingProps) {
  const [wrong, setWrong] = useState<string>()
  const { hearing, noticed, ended } = step
  if (!hearing || ended) return null
  if (hearing.on)
    return (
      <p>
        {say('follow.hearing.set', {
          on: tellDay(hearing.on),
          place: hearing.place ?? '',
          chair: hearing.chair ?? '',
        })}
      </p>
    )
  if (hearing.asked) return <p role="status">{say('follow.hearing.asked')}</p>
  if (!noticed || !hearing.askUntil || daysLeft(hearing.askUntil, now) < 0 || !may.includes('ask-hearing')) return null
  const demand = async () => {
    const path = `/api/applications/${application}/steps/${step.step}/hearing`
    const told = await ask<typeof askHearing>(path, { method: 'POST', body: {}, once: nextId() })
    setWrong(told.ok ? undefined : sayFailure(told.failure))
    if (told.ok) await again()
  }
  return (
    <>
      <p>{say('follow.hearing.until', { day: tellDay(hearing.askUntil) })}</p>
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <button type="button" onClick={() => void demand()}>
        {say('follow.hearing.ask')}
      </button>
    </>
  )
}

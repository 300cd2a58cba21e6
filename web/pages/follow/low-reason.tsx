import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { say } from '../../words/say.ts'
import { type Choice, type Said, Tags, Text } from './rate-grades.tsx'

interface LowReasonProps {
  readonly choice: Choice
  readonly said: Said
  onSay(said: Said): void
  onBack(): void
  onSend(): Promise<void>
}

/** Why a grade is low: nothing can be put right that is not named. */
export function LowReason({ choice, said, onSay, onBack, onSend }: LowReasonProps) {
  const [attempt, setAttempt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const given = said.text.trim() !== '' || choice.tags.some(({ tag }) => said.tags.includes(tag))
  const wrong = attempt > 0 && !given ? say('follow.rate.missing') : undefined
  const title = say('follow.rate.low', { grade: choice.says })
  const send = (event: Event) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (given) void onSend()
  }
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary problems={wrong ? [{ control: 'why', says: wrong }] : []} attempt={attempt} />
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{say('follow.rate.low.says')}</p>
      <Tags legend={say('follow.rate.tags')} tags={choice.tags} said={said} onSay={onSay} control="why" wrong={wrong} />
      <Text said={said} onSay={onSay} />
      <p class="acts">
        <button type="submit" class="primary">
          {say('follow.rate.do')}
        </button>
        <button type="button" class="plain" onClick={onBack}>
          {say('follow.rate.back')}
        </button>
      </p>
    </form>
  )
}

import { useState } from 'preact/hooks'
import type { askPeople } from '../../../lib/desk/requests/ask-people.ts'
import { ask, nextId } from '../../ask/ask.ts'
import { sayFailure } from '../../ask/say-failure.ts'
import { say } from '../../words/say.ts'

interface AskPeopleProps {
  readonly path: string
  /** Of the item. */
  readonly name: string
  again(): Promise<unknown>
}

/** 申请人工复核 of what was decided by rule (个人信息保护法 24). */
export function AskPeople({ path, name, again }: AskPeopleProps) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const id = path.replaceAll('/', '-')
  const demand = async (event: Event) => {
    event.preventDefault()
    if (reason.trim() === '') return setWrong(say('follow.people.missing'))
    const told = await ask<typeof askPeople>(path, {
      method: 'POST',
      body: { reason: reason.trim() },
      once: nextId(),
    })
    if (!told.ok) return setWrong(sayFailure(told.failure))
    await again()
  }
  return (
    <details class="screen">
      <summary>
        {say('follow.people')}
        <span class="hidden"> {name}</span>
      </summary>
      <p>{say('follow.people.says')}</p>
      <form noValidate onSubmit={demand}>
        <div class={wrong ? 'field is-wrong' : 'field'}>
          <label for={id}>{say('follow.people.reason')}</label>
          {wrong && (
            <p class="wrong" id={`${id}-wrong`} role="alert">
              {wrong}
            </p>
          )}
          <textarea
            id={id}
            maxLength={2000}
            value={reason}
            aria-required
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong && `${id}-wrong`}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </div>
        <button type="submit">{say('follow.people.do')}</button>
      </form>
    </details>
  )
}

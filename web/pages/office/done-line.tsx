import { useEffect, useRef } from 'preact/hooks'
import { say } from '../../words/say.ts'
import { inbox } from './inbox-store.ts'
import { useInbox } from './use-inbox.ts'

/** What was done just before, said once where one has come to: 已准予：张* 户口登记；撤回不可. */
export function DoneLine() {
  const { done } = useInbox()
  const found = useRef(done)
  // Said on one page only: whoever goes on has read it. What leads on from here is for the page that opens.
  useEffect(
    () => () => {
      const { done: last } = inbox.get()
      if (last === found.current || last?.stays) inbox.set({ done: undefined })
    },
    [],
  )
  return (
    <div role="status">
      {done && (
        <p class="notice done screen">
          {done.says} <a href={`/o/${done.task}`}>{say('office.look')}</a>
        </p>
      )}
    </div>
  )
}

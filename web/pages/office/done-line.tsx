import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { say } from '../../words/say.ts'
import { inbox } from './inbox-store.ts'
import { useInbox } from './use-inbox.ts'

/** What was done just before, said on the page that it led to and on no other: 已准予：张* 户口登记；撤回不可. */
export function DoneLine() {
  const { path } = useLocation()
  const { done } = useInbox()
  // Whoever has gone on has read it.
  useEffect(() => {
    const said = inbox.get().done
    if (said && said.at !== path) inbox.set({ done: undefined })
  }, [path])
  const here = done?.at === path ? done : undefined
  return (
    <div role="status">
      {here && (
        <p class="notice done screen">
          {here.says} {path !== `/o/${here.task}` && <a href={`/o/${here.task}`}>{say('office.look')}</a>}
        </p>
      )}
    </div>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { say } from '../../words/say.ts'
import { inbox } from './inbox-store.ts'

export const searchId = 'office-search'

/** By number, item or surname; kept in memory, since addresses are written down in logs. */
export function InboxSearch({ q }: { q: string }) {
  const [typed, setTyped] = useState(q)
  useEffect(() => {
    if (typed === q) return
    const timer = setTimeout(() => void inbox.turn({ q: typed.trim() }), 250)
    return () => clearTimeout(timer)
  }, [typed, q])
  return (
    <form
      role="search"
      class="inbox-search"
      onSubmit={(event) => {
        event.preventDefault()
        void inbox.turn({ q: typed.trim() })
      }}
    >
      <label class="hidden" for={searchId}>
        {say('office.search')}
      </label>
      <input
        type="search"
        id={searchId}
        value={typed}
        placeholder={say('office.search')}
        maxLength={100}
        autoComplete="off"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </form>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { type InboxState, inbox } from './inbox-store.ts'

/** The inbox as it stands, drawn anew whenever it changes. */
export function useInbox(): InboxState {
  const [state, setState] = useState(inbox.get)
  useEffect(() => inbox.subscribe(() => setState(inbox.get())), [])
  return state
}

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { showSession } from '../../lib/desk/requests/show-session.ts'
import { type Answer, ask } from '../ask/ask.ts'
import type { Known } from '../ask/use-answer.ts'

export type Session = Answer<typeof showSession>

/** Who is signed in here, asked once for the whole program. */
export const SessionContext = createContext<Known<Session>>({ again: async () => {} })

export const useSession = (): Known<Session> => useContext(SessionContext)

/** Ends the session on the server, and begins again at the first page. */
export async function signOut(): Promise<void> {
  await ask('/api/session/end', { method: 'POST' })
  // What could not be saved of drafts is nothing for whoever sits down here next.
  sessionStorage.clear()
  location.assign('/')
}

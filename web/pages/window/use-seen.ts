import { useState } from 'preact/hooks'

/** What the clerk has seen in this visit: the identity document, and the originals of these materials. */
export interface Seen {
  readonly identity: boolean
  readonly originals: readonly string[]
}

/** By application, as long as the program is open: what was seen is not seen by whoever opens it tomorrow. */
const visits = new Map<string, Seen>()

/** What was seen of an application on all its pages of this visit. */
export function useSeen(application: string): [seen: Seen, setSeen: (seen: Seen) => void] {
  const [seen, setSeen] = useState<Seen>(() => visits.get(application) ?? { identity: false, originals: [] })
  return [
    seen,
    (next) => {
      visits.set(application, next)
      setSeen(next)
    },
  ]
}

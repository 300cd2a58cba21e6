import { useEffect } from 'preact/hooks'
import type { Failure } from '../../ask/ask.ts'

/** Reads the case again where an act is refused because somebody at another window was faster: what they did is to be seen. */
export function useMoved(failure: Failure | undefined, again: () => void): void {
  useEffect(() => {
    if (failure?.error === 'not-now' || failure?.error === 'already-decided') again()
  }, [failure])
}

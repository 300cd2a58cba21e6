import { useCallback, useEffect, useState } from 'preact/hooks'
import { type Answer, ask, type Failure } from './ask.ts'

/** What is known of an answer. While it is asked again, what was known before stays. */
export interface Known<A> {
  readonly data?: A
  readonly failure?: Failure
  /** Asks again, and keeps what is shown until the answer is there. */
  again(): Promise<void>
}

/** Asks when the page is drawn and whenever `path` changes; without a path it waits. */
export function useAnswer<R>(path: string | undefined): Known<Answer<R>> {
  const [known, setKnown] = useState<{ path?: string; data?: Answer<R>; failure?: Failure }>({})
  const again = useCallback(async () => {
    if (path === undefined) return
    const told = await ask<R>(path)
    setKnown((before) => {
      if (told.ok) return { path, data: told.data }
      return { path, data: before.path === path ? before.data : undefined, failure: told.failure }
    })
  }, [path])
  useEffect(() => void again(), [again])
  return known.path === path ? { data: known.data, failure: known.failure, again } : { again }
}

import { useEffect, useRef } from 'preact/hooks'
import { whileSeen } from '../../ask/while-seen.ts'

const every = 15_000
/** While a stream tells of changes only the time that is left has to be kept up: once a minute. */
const beatsOfLive = 4

/**
 * Reads anew when the department's inbox has changed: told by a stream where there is one, else by asking every 15 seconds.
 * What nobody looks at is not read.
 * The stream tells of one department only: `elsewhere`, what is waited for comes from others, and is asked every 15 seconds too.
 */
export function useFresh(refresh: () => void, elsewhere = false): void {
  const current = useRef({ refresh, elsewhere })
  current.current = { refresh, elsewhere }
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      clearTimeout(soon)
      soon = setTimeout(() => current.current.refresh(), 200)
    }
    const stop = whileSeen((again) => {
      if (again) read()
      return listen(read, () => current.current.elsewhere)
    })
    return () => {
      clearTimeout(soon)
      stop()
    }
  }, [])
}

/** Calls `read` when the stream tells of a change, and from time to time; more often while it does not tell of everything. */
function listen(read: () => void, isElsewhere: () => boolean): () => void {
  const source = new EventSource('/api/inbox/live')
  source.addEventListener('changed', read)
  let beat = 0
  const isDue = () => isElsewhere() || ++beat % beatsOfLive === 0
  const timer = setInterval(() => {
    if (isDue() || source.readyState !== EventSource.OPEN) read()
  }, every)
  return () => {
    clearInterval(timer)
    source.close()
  }
}

import { useEffect, useRef } from 'preact/hooks'

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
    let source: EventSource | undefined
    let beat = 0
    let soon: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      clearTimeout(soon)
      soon = setTimeout(() => current.current.refresh(), 200)
    }
    const listen = () => {
      source = new EventSource('/api/inbox/live')
      source.addEventListener('changed', read)
    }
    const isLive = () => source?.readyState === EventSource.OPEN
    const isDue = () => current.current.elsewhere || ++beat % beatsOfLive === 0
    const look = () => {
      source?.close()
      if (document.visibilityState === 'hidden') return
      listen()
      read()
    }
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && (isDue() || !isLive())) read()
    }, every)
    listen()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      clearTimeout(soon)
      source?.close()
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
}

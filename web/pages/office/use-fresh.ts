import { useEffect, useRef } from 'preact/hooks'

const every = 15_000
/** While a stream tells of changes only the time that is left has to be kept up: once a minute. */
const beatsOfLive = 4

/**
 * Reads anew when the department's inbox has changed: told by a stream where there is one, else by asking every 15 seconds.
 * What nobody looks at is not read.
 */
export function useFresh(refresh: () => void): void {
  const current = useRef(refresh)
  current.current = refresh
  useEffect(() => {
    let source: EventSource | undefined
    let beat = 0
    let soon: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      clearTimeout(soon)
      soon = setTimeout(() => current.current(), 200)
    }
    const listen = () => {
      source = new EventSource('/api/inbox/live')
      source.addEventListener('changed', read)
    }
    const isLive = () => source?.readyState === EventSource.OPEN
    const look = () => {
      source?.close()
      if (document.visibilityState === 'hidden') return
      listen()
      read()
    }
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && (!isLive() || ++beat % beatsOfLive === 0)) read()
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

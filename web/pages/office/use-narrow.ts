import { useEffect, useState } from 'preact/hooks'

/** Whether the page is narrower than so many of its own letters' sizes: small screens, and large text on any. */
export function useNarrow(rem: number): boolean {
  const look = () => innerWidth < rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const [narrow, setNarrow] = useState(look)
  useEffect(() => {
    const observer = new ResizeObserver(() => setNarrow(look()))
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  return narrow
}

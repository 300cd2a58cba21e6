/** One alarm in the process: the earliest time asked for wins. */
export interface Alarm {
  /** Rings at `due` (ms since 1970) or soon after it; too early is possible, so look at the clock. */
  set(due: number | undefined): void
  stop(): void
}

/** A longer delay makes setTimeout fire at once. */
const longestDelay = 2 ** 31 - 1

/** An alarm on the process's timers; it does not keep the process alive. */
export function createAlarm(now: () => number, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined
  let setFor = Number.POSITIVE_INFINITY

  const stop = () => {
    clearTimeout(timer)
    setFor = Number.POSITIVE_INFINITY
  }
  return {
    set(due) {
      if (due === undefined || due >= setFor) return
      clearTimeout(timer)
      setFor = due
      timer = setTimeout(
        () => {
          setFor = Number.POSITIVE_INFINITY
          ring()
        },
        Math.min(Math.max(due - now(), 0), longestDelay),
      )
      timer.unref()
    },
    stop,
  }
}

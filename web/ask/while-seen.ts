/**
 * Begins when the page is in view, ends what was begun when it goes out of view, and begins again when it comes back;
 * `again` says that it was away. Browsers hold six connections to one server for all their tabs together: a stream that
 * nobody looks at would take one of them from the pages that people use. Returns how to stop it.
 */
export function whileSeen(begin: (again: boolean) => () => void): () => void {
  let end: (() => void) | undefined
  const turn = (again: boolean) => {
    end?.()
    end = document.visibilityState === 'visible' ? begin(again) : undefined
  }
  const look = () => turn(true)
  turn(false)
  document.addEventListener('visibilitychange', look)
  return () => {
    end?.()
    document.removeEventListener('visibilitychange', look)
  }
}

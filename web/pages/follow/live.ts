import { whileSeen } from '../../ask/while-seen.ts'

const pollEvery = 10_000

/**
 * Calls `changed` when an application has changed: told by the server where it tells, else every ten seconds, both while
 * the page is in view; with the revision where it is known. Returns how to stop it.
 */
export function followLive(application: string, isTold: boolean, changed: (revision?: number) => void): () => void {
  return whileSeen((again) => {
    if (again) changed()
    return isTold && 'EventSource' in globalThis ? listen(application, changed) : poll(changed)
  })
}

function listen(application: string, changed: (revision?: number) => void): () => void {
  const source = new EventSource(`/api/applications/${application}/live`)
  let stop = () => source.close()
  let wasOpen = false
  source.addEventListener('changed', ({ data }) => changed(readRevision(data)))
  source.onopen = () => {
    // While it was away something may have been said.
    if (wasOpen) changed()
    wasOpen = true
  }
  source.onerror = () => {
    // Where there are no streams (404), or too many.
    if (source.readyState === EventSource.CLOSED) stop = poll(changed)
  }
  return () => stop()
}

/** The revision that is told; undefined: whatever it is, look. */
function readRevision(data: string): number | undefined {
  const { revision } = JSON.parse(data) as { readonly revision?: number }
  return revision
}

function poll(changed: () => void): () => void {
  const timer = setInterval(changed, pollEvery)
  return () => clearInterval(timer)
}

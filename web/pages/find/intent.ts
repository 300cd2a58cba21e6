const key = 'onevisit-begin'

/** Remembers in this tab that somebody pressed 开始办理 at this address before they had signed in. */
export function keepIntent(url: string): void {
  try {
    sessionStorage.setItem(key, url)
  } catch {
    // Where nothing may be kept, they press once more.
  }
}

/** Whether that was so; once. */
export function takeIntent(url: string): boolean {
  try {
    const kept = sessionStorage.getItem(key)
    if (kept !== null) sessionStorage.removeItem(key)
    return kept === url
  } catch {
    return false
  }
}

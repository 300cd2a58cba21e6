import type { Notices } from '../desk/ports.ts'

/**
 * Sends each message as JSON by POST to `url`, with its key in the header `Idempotency-Key`. Throws unless the answer
 * is 2xx within `patience` milliseconds; what the receiver says is not repeated in the error. Without a `url`, messages are dropped.
 */
export function createNotices({
  url,
  patience = 5000,
}: {
  readonly url?: string
  readonly patience?: number
}): Notices {
  return {
    async send(key, message) {
      if (url === undefined) return
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(message),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`the receiver of notices answered ${response.status}`)
    },
  }
}

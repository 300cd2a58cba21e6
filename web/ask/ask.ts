import type { TypedRoute } from '../../lib/desk/route.ts'

/** What a route answers: `Answer<typeof showTask>`. */
export type Answer<R> = R extends TypedRoute<infer _, infer A> ? A : never

/** What a route is sent. */
export type Sent<R> = R extends TypedRoute<infer I, infer _> ? I : never

/** Why something was not done. `offline`: no answer came; all other names are those of the server. `says` is for people. */
export interface Failure {
  readonly error: string
  readonly says: string
  readonly status: number
  /** Each with its place: `form.mother.id_no`, `materials.photo`. */
  readonly problems?: readonly { readonly at: string; readonly wrong: string; readonly says: string }[]
  readonly rule?: { readonly id: string; readonly article: string; readonly says: string }
  /** Whatever else the server tells of it: the decision that stands, the revision that is saved. */
  readonly [more: string]: unknown
}

export type Told<A> = { readonly ok: true; readonly data: A } | { readonly ok: false; readonly failure: Failure }

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly body?: unknown
  /** The same id with the same request is done once, however often it is sent. */
  readonly once?: string
  /** So long in ms an answer is waited for: a minute, if nothing else is said. */
  readonly patience?: number
}

/**
 * Asks the server: `ask<typeof listBundles>('/api/bundles')`. Never throws; a request that got no answer in time is
 * `offline`.
 */
export async function ask<R>(
  path: string,
  { method = 'GET', body, once, patience = 60_000 }: Asking = {},
): Promise<Told<Answer<R>>> {
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(once === undefined ? {} : { 'idempotency-key': once }),
  }
  try {
    const response = await fetch(path, {
      method,
      headers,
      signal: AbortSignal.timeout(patience),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const told = (await response.json()) as Answer<R> & Failure
    return response.ok ? { ok: true, data: told } : { ok: false, failure: { ...told, status: response.status } }
  } catch {
    return { ok: false, failure: { error: 'offline', says: '', status: 0 } }
  }
}

/** An id for one act of a person. Outside secure contexts browsers have no randomUUID. */
export function nextId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

import * as z from 'zod'
import type { Act } from '../application/grants.ts'
import type { Principal } from '../application/may.ts'
import type { Ports, Write } from './ports.ts'
import type { Language } from './words.ts'

/** A validated request. `remember` gives the row that makes this request's answer stand for its request id; put it in the same transaction. */
export interface Asked<P = Record<string, string>, Q = Record<string, string>, B = unknown> {
  readonly ports: Ports
  readonly principal: Principal
  readonly params: P
  readonly query: Q
  readonly body: B
  /** In which people are answered. */
  readonly language: Language
  /** The session that the request came with, if it came with one. */
  readonly session?: string
  /** The secret of the browser whose sign-in at the identity provider is under way. */
  readonly browser?: string
  /** Our own address, as it was called: `https://onevisit.example.org`. */
  readonly origin?: string
  remember(body: unknown): readonly Write[]
}

interface Description {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Parameters in braces: `/api/tasks/{task}/decision`. */
  readonly path: `/${string}`
  readonly act: Act
  readonly summary: string
  readonly status?: 200 | 201
  /** The largest body that it takes, in bytes; absent: 256 KB. */
  readonly largest?: number
  /** Its body is a file's bytes (`Uint8Array`) instead of JSON. */
  readonly takes?: 'file'
  /** What it answers instead of JSON: a page, a picture, a `GivenFile`, which browsers only ever save, or where to go (`Redirected`). */
  readonly gives?: 'html' | 'svg' | 'file' | 'redirect'
  /** Its answer has the new session's secret under `session`, which leaves as a cookie and not in the body; or the cookie ends. */
  readonly session?: 'begins' | 'ends'
}

/** A file as a route gives it. `type` is one that we know to be harmless, never what somebody claimed. */
export interface GivenFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Where a browser is sent, as a route gives it. What it is given besides leaves as a cookie: a session, or the secret of a sign-in under way. */
export const redirected = z.strictObject({
  to: z.string(),
  session: z.string().optional(),
  browser: z.string().optional(),
})
export type Redirected = z.infer<typeof redirected>

/**
 * One request that people can make. The table of all routes feeds the local server, the API's Lambda and the OpenAPI
 * document; `act` is looked up in the `may` table before `answer` runs. `answer` throws Refusal for expected failures.
 */
export interface Route extends Description {
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answers: z.ZodType
  /** Takes what the schemas have let through. */
  answer(asked: Asked<never, never, never>): Promise<unknown>
}

/** A route that remembers the types of its body, as it is sent, and of its answer: pages call it by them. */
export interface TypedRoute<I, A> extends Route {
  readonly body?: z.ZodType<unknown, I>
  readonly answers: z.ZodType<A>
}

/** Writes a route so that its answer's types follow from its schemas. */
export function route<P = Record<string, never>, Q = Record<string, never>, B = undefined, A = unknown, I = unknown>(
  definition: Description & {
    readonly params?: z.ZodType<P>
    readonly query?: z.ZodType<Q>
    readonly body?: z.ZodType<B, I>
    readonly answers: z.ZodType<A>
    answer(asked: Asked<P, Q, B>): Promise<A>
  },
): TypedRoute<I, A> {
  return definition
}

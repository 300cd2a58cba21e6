import type * as z from 'zod'
import type { Act } from '../application/grants.ts'
import type { Principal } from '../application/may.ts'
import type { Ports, Write } from './ports.ts'

/** A validated request. `remember` gives the row that makes this request's answer stand for its request id; put it in the same transaction. */
export interface Asked<P = Record<string, string>, Q = Record<string, string>, B = unknown> {
  readonly ports: Ports
  readonly principal: Principal
  readonly params: P
  readonly query: Q
  readonly body: B
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
  /** Answers a page of HTML instead of JSON. */
  readonly page?: true
}

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

/** Writes a route so that its answer's types follow from its schemas. */
export function route<P = Record<string, never>, Q = Record<string, never>, B = undefined, A = unknown>(
  definition: Description & {
    readonly params?: z.ZodType<P>
    readonly query?: z.ZodType<Q>
    readonly body?: z.ZodType<B>
    readonly answers: z.ZodType<A>
    answer(asked: Asked<P, Q, B>): Promise<A>
  },
): Route {
  return definition
}

import { createHash } from 'node:crypto'
import type * as z from 'zod'
import { canonical } from '../application/canonical.ts'
import { mayEver, type Principal } from '../application/may.ts'
import { findRoute } from './find-route.ts'
import { noteAttempt } from './note-attempt.ts'
import { noteDemand } from './note-demand.ts'
import type { Ports, Write } from './ports.ts'
import { invalidBy, Refusal } from './refusal.ts'
import { refuse } from './refuse.ts'
import { refuseRole } from './refuse-role.ts'
import type { Asked, Route } from './route.ts'
import { type RequestRow, requestKey } from './rows/people.ts'
import { type Language, refusalWords } from './words.ts'

/** A request as it came in: decoded, but not yet trusted. `body` is undefined where there was none. */
export interface Request {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly principal: Principal
  /** From the header `Idempotency-Key`: the same id with the same request gets the same answer, for ever. */
  readonly requestId?: string
  readonly language: Language
  /** What is answered here besides the one table of routes. */
  readonly more?: readonly Route[]
  /** The secret of its session, from a cookie. */
  readonly session?: string
  /** The secret of a sign-in under way, from a cookie. */
  readonly browser?: string
  /** Our own address, as it was called. */
  readonly origin?: string
}

export interface Reply {
  readonly status: number
  readonly body: unknown
  /** What the body is, unless JSON. */
  readonly gives?: Route['gives']
  /** Whether a session begins or ends with it. */
  readonly session?: Route['session']
}

/** Answers one request through the one table of routes. Never throws: a bug is reported to `log` once and answered 500 without a word about it. */
export async function answer(ports: Ports, request: Request, log: (bug: unknown) => void): Promise<Reply> {
  try {
    return await admit(ports, request)
  } catch (thrown) {
    if (thrown instanceof Refusal) return refuse(thrown, request.language)
    log(thrown)
    return { status: 500, body: { error: 'internal', says: refusalWords.internal[request.language] } }
  }
}

async function admit(ports: Ports, request: Request): Promise<Reply> {
  const { route, params } = findRoute(request.method, request.path, request.more)
  const { principal } = request
  if (!mayEver(principal, route.act)) throw await refuseRole({ ports, principal, params }, route.act)
  const known = {
    ports,
    principal,
    language: request.language,
    session: request.session,
    browser: request.browser,
    origin: request.origin,
    params: read('path', route.params, params),
    query: read('query', route.query, request.query),
  }
  const asked = { ...known, body: (await readBody(route, { ...known, body: request.body ?? {} })) as never }
  if (route.method === 'GET' || request.requestId === undefined) return run(route, { ...asked, remember: () => [] })
  return answerOnce(ports, route, request, request.requestId, asked)
}

async function answerOnce(
  ports: Ports,
  route: Route,
  request: Request,
  id: string,
  asked: Omit<Asked, 'remember'>,
): Promise<Reply> {
  const key = requestKey(`${request.principal.role}:${request.principal.id}`, id)
  const fingerprint = createHash('sha256')
    .update(canonical([request.method, request.path, printed(request.body)]))
    .digest('hex')
  const findStanding = async (): Promise<Reply | undefined> => {
    const row = (await ports.table.get(key)) as RequestRow | undefined
    if (row && row.fingerprint !== fingerprint) throw new Refusal('request-id-reused')
    return row && { status: row.status, body: row.body }
  }
  const remember = (body: unknown): Write[] => [
    { put: { ...key, fingerprint, status: route.status ?? 200, body }, if: 'absent' },
  ]
  const standing = await findStanding()
  if (standing) return standing
  try {
    return await run(route, { ...asked, remember })
  } catch (refusal) {
    // The same request may have won the race under the same id: then its answer is this one's too.
    const won = refusal instanceof Refusal ? await findStanding() : undefined
    if (won) return won
    throw refusal
  }
}

/** A file stands for itself by its digest. */
function printed(body: unknown): unknown {
  return body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : body
}

/** What no schema lets through may have been a demand of an office all the same: then that it was tried is kept. */
async function readBody(route: Route, asked: Omit<Asked, 'remember'>): Promise<unknown> {
  if (!route.body) return undefined
  try {
    return read('body', route.body, asked.body)
  } catch (refused) {
    await noteDemand(route.act, asked, refused)
    throw refused
  }
}

async function run(route: Route, asked: Asked): Promise<Reply> {
  try {
    const body = await route.answer(asked as never)
    return {
      status: route.gives === 'redirect' ? 303 : (route.status ?? 200),
      body,
      ...(route.gives && { gives: route.gives }),
      ...(route.session && { session: route.session }),
    }
  } catch (thrown) {
    await noteAttempt(asked, thrown)
    throw thrown
  }
}

function read(place: string, schema: z.ZodType | undefined, given: unknown): never {
  if (!schema) {
    if (typeof given === 'object' && given !== null && Object.keys(given).length > 0)
      throw new Refusal('invalid', { problems: [{ at: place, wrong: 'unknown' }] })
    return {} as never
  }
  const result = schema.safeParse(given, { reportInput: true })
  if (!result.success) throw place === 'path' ? new Refusal('not-found') : invalidBy(place, result.error.issues)
  return result.data as never
}

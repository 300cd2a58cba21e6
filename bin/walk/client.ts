import type { Tokens } from '../../lib/adapters/local/tokens.ts'
import type { Principal } from '../../lib/application/may.ts'

/** An answer that was not 2xx; `message` is what the product said. */
export class Refused extends Error {
  readonly status: number
  /** The rule of law that would have been broken, if it was one. */
  readonly rule: string | undefined
  readonly body: unknown

  constructor(status: number, says: string, body?: unknown) {
    super(says)
    this.status = status
    this.body = body
    this.rule = (body as { rule?: { id?: string } } | undefined)?.rule?.id
  }
}

/** Calls the product's API as one principal. */
export type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>

/** A caller for any principal; throws Refused, or an Error when nothing answers at `url`. */
export function createClient(url: string, tokens: Tokens): (principal: Principal) => Call {
  return (principal) => async (method, path, body) => {
    const token = await tokens.sign(principal, 1)
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch((cause) => {
      throw new Error(`Nothing answers at ${url}. Start the product first: npm start.`, { cause })
    })
    const answer = (await response.json()) as never
    if (!response.ok)
      throw new Refused(response.status, `${method} ${path}: ${response.status} ${JSON.stringify(answer)}`, answer)
    return answer
  }
}

import { Agent, request } from 'node:http'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import type { Principal } from '../../lib/application/may.ts'

export interface Answered {
  readonly status: number
  // The bench reads what it knows to be there.
  readonly body: Readonly<Record<string, unknown>>
}

/** One request by one of the bench's people; rejects when the connection breaks. */
export type Call = (
  who: keyof typeof people,
  method: string,
  path: string,
  body?: unknown,
  requestId?: string,
) => Promise<Answered>

const people = {
  applicant: { role: 'applicant', id: 'bench' },
  clerk: { role: 'clerk', id: 'bench-clerk' },
  a: { role: 'officer', id: 'bench-a', department: 'office-a' },
  b: { role: 'officer', id: 'bench-b', department: 'office-b' },
  c: { role: 'officer', id: 'bench-c', department: 'office-c' },
} as const satisfies Record<string, Principal>

/** The three items of the bench's bundle. */
export const items = ['a', 'b', 'c'] as const

/** Calls a server over keep-alive connections, with tokens signed by its folder's key. */
export async function createCaller(folder: string, port: number, connections: number): Promise<Call> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const tokens = createTokens(readTokenKey(folder), systemClock)
  const signed = new Map<string, string>()
  for (const [name, principal] of Object.entries(people)) signed.set(name, await tokens.sign(principal, 12))

  return (who, method, path, body, requestId) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const headers = {
        authorization: `Bearer ${signed.get(who)}`,
        ...(text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        ...(requestId === undefined ? {} : { 'idempotency-key': requestId }),
      }
      const sent = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
        let said = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          said += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(said) }))
        response.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(text)
    })
}

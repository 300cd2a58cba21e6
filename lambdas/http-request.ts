import { Refusal } from '../lib/desk/refusal.ts'

/** The largest body, in bytes. */
export const largest = 256 * 1024

/** The parameters of a query. Throws Refusal malformed when one is given twice: which was meant cannot be told. */
export function readQuery(text: string): Record<string, string> {
  const entries = [...new URLSearchParams(text)]
  const query = Object.fromEntries(entries)
  if (Object.keys(query).length !== entries.length) throw new Refusal('malformed')
  return query
}

/** The header `Idempotency-Key`: 1 to 100 visible characters. Throws Refusal malformed. */
export function readRequestId(header: string | undefined): string | undefined {
  if (header !== undefined && !/^[\x21-\x7e]{1,100}$/.test(header)) throw new Refusal('malformed')
  return header
}

interface Sent {
  readonly body?: string
  readonly isBase64Encoded: boolean
  readonly headers: Readonly<Record<string, string>>
}

/** The JSON of a body, undefined when there is none. Throws Refusal too-large or malformed. */
export function readBody({ body, isBase64Encoded, headers }: Sent): unknown {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > largest) throw new Refusal('too-large')
  if (bytes.length === 0) return undefined
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) throw new Refusal('malformed')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal('malformed')
  }
}

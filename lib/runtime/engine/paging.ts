import { refuse } from './refusal.ts'

/** 0 and absent mean the default of 100. */
export const pageSize = (maxResults: number | undefined): number => maxResults || 100

/** One page of what was asked one longer than the page: `nextToken` says where the rest begins. */
export function cut<Row>(
  rows: readonly Row[],
  size: number,
  place: (row: Row) => string | number,
): { readonly rows: readonly Row[]; readonly nextToken: string | undefined } {
  const last = rows[size - 1]
  return {
    rows: rows.slice(0, size),
    nextToken: rows.length > size && last !== undefined ? writePageToken(place(last)) : undefined,
  }
}

export function writePageToken(place: string | number): string {
  return Buffer.from(JSON.stringify([place])).toString('base64url')
}

/** The place that `writePageToken` wrote. Throws InvalidToken for anything else. */
export function readPageToken<Place extends 'string' | 'number'>(
  token: string | undefined,
  type: Place,
): (Place extends 'number' ? number : string) | undefined {
  if (token === undefined) return undefined
  const place = parse(token)
  if (typeof place !== type) throw refuse('InvalidToken', 'Invalid token')
  return place as Place extends 'number' ? number : string
}

function parse(token: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString())
    return Array.isArray(value) ? value[0] : undefined
  } catch {
    return undefined
  }
}

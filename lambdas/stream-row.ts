import type { Row } from '../lib/desk/ports.ts'

/** A value as DynamoDB writes it in its streams: one field, named by its type. */
export interface Attribute {
  readonly S?: string
  readonly N?: string
  readonly BOOL?: boolean
  readonly NULL?: boolean
  readonly L?: readonly Attribute[]
  readonly M?: Readonly<Record<string, Attribute>>
}

/** The row of a stream record's image. Rows hold JSON values only; anything else in one is a bug and throws. */
export function toRow(image: Readonly<Record<string, Attribute>>): Row {
  return fields(image) as Row
}

function fields(image: Readonly<Record<string, Attribute>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(image).map(([name, attribute]) => [name, value(attribute)]))
}

function value({ S, N, BOOL, NULL, L, M }: Attribute): unknown {
  if (S !== undefined) return S
  if (N !== undefined) return Number(N)
  if (BOOL !== undefined) return BOOL
  if (NULL) return null
  if (L) return L.map(value)
  if (M) return fields(M)
  throw new Error('a row in the stream holds something that is not JSON')
}

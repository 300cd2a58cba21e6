/** A regular expression as a tree. */
export type Piece =
  /** One code unit: a character, an escape or a class, as written. */
  | { readonly kind: 'unit'; readonly source: string }
  | { readonly kind: 'assert'; readonly what: '^' | '$' | 'b' | 'B' }
  | { readonly kind: 'sequence'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'choice'; readonly ways: readonly Piece[] }
  /** Number 0: not captured. */
  | { readonly kind: 'group'; readonly number: number; readonly piece: Piece }
  | {
      readonly kind: 'repeat'
      readonly piece: Piece
      readonly least: number
      readonly most: number
      readonly lazy: boolean
    }

export class RegexRefusal extends Error {}

const unitPattern = /^(?:\[(?:[^\]\\]|\\[\s\S])*\]|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|c[A-Za-z]|[\s\S])|[\s\S])/
const quantifierPattern = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/

interface Reader {
  readonly source: string
  at: number
  groups: number
}

const unit = (reader: Reader): Piece => {
  const [source = ''] = unitPattern.exec(reader.source.slice(reader.at)) ?? []
  if (/^\\(?:[1-9]|k<)/.test(source)) throw new RegexRefusal('Back references are not supported in regular expressions')
  reader.at += source.length
  if (source === '^' || source === '$') return { kind: 'assert', what: source }
  if (source === '\\b' || source === '\\B') return { kind: 'assert', what: source === '\\b' ? 'b' : 'B' }
  return { kind: 'unit', source }
}

const group = (reader: Reader): Piece => {
  const [opening = '(', name] = /^\((?:\?(:|<[A-Za-z_$][\w$]*>|[\s\S]))?/.exec(reader.source.slice(reader.at)) ?? []
  if (name !== undefined && name !== ':' && name.length === 1)
    throw new RegexRefusal('Look-around is not supported in regular expressions')
  reader.at += opening.length
  const number = name === ':' ? 0 : ++reader.groups
  const piece = choice(reader)
  reader.at += 1
  return { kind: 'group', number, piece }
}

const repeated = (reader: Reader, piece: Piece): Piece => {
  const found = quantifierPattern.exec(reader.source.slice(reader.at, reader.at + 24))
  if (!found) return piece
  const [all, sign, low = '0', comma, high, lazy] = found
  reader.at += all.length
  const most = high ? Number(high) : comma ? Number.POSITIVE_INFINITY : Number(low)
  const bounds = { '*': [0, Number.POSITIVE_INFINITY], '+': [1, Number.POSITIVE_INFINITY], '?': [0, 1] } as const
  const [least, upper] = sign === undefined ? [Number(low), most] : bounds[sign as '*' | '+' | '?']
  return { kind: 'repeat', piece, least, most: upper, lazy: lazy === '?' }
}

const sequence = (reader: Reader): Piece => {
  const pieces: Piece[] = []
  for (let next = reader.source[reader.at]; next !== undefined && next !== '|' && next !== ')'; ) {
    pieces.push(repeated(reader, next === '(' ? group(reader) : unit(reader)))
    next = reader.source[reader.at]
  }
  return { kind: 'sequence', pieces }
}

const choice = (reader: Reader): Piece => {
  const ways = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at += 1
    ways.push(sequence(reader))
  }
  return { kind: 'choice', ways }
}

/** Reads the source of a regular expression that the native engine has already found well-formed. */
export const parseRegex = (source: string): { readonly piece: Piece; readonly groups: number } => {
  const reader: Reader = { source, at: 0, groups: 0 }
  const piece = choice(reader)
  return { piece, groups: reader.groups }
}

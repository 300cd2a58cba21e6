import { type Piece, parseRegex, RegexRefusal } from './regex-parse.ts'

/** Instructions of a regular expression that is run in linear time. */
export type Instruction =
  | { readonly kind: 'unit'; readonly accepts: (unit: string) => boolean }
  | { readonly kind: 'assert'; readonly holds: (text: string, at: number) => boolean }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'jump'; to: number }
  /** Two ways on, the better one first. */
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'match' }

export interface RegexProgram {
  readonly instructions: readonly Instruction[]
  /** How many numbered groups it has, the whole match not counted. */
  readonly groups: number
}

const mostInstructions = 2_000

const isWord = (unit: string | undefined): boolean => unit !== undefined && /^\w$/.test(unit)
const isBreak = (unit: string | undefined): boolean => unit !== undefined && /^[\n\r\u2028\u2029]$/.test(unit)
const atBoundary = (text: string, at: number): boolean => isWord(text[at - 1]) !== isWord(text[at])

const assertions = {
  '^': (text: string, at: number, multiline: boolean) => at === 0 || (multiline && isBreak(text[at - 1])),
  $: (text: string, at: number, multiline: boolean) => at === text.length || (multiline && isBreak(text[at])),
  b: atBoundary,
  B: (text: string, at: number) => !atBoundary(text, at),
}

/** What one unit accepts, asked of the native engine a code unit at a time: it cannot backtrack there. */
const acceptor = (source: string, flags: string): ((unit: string) => boolean) => {
  const one = new RegExp(`^(?:${source})$`, flags)
  const known = new Map<string, boolean>()
  return (unit) => {
    const accepted = known.get(unit) ?? one.test(unit)
    known.set(unit, accepted)
    return accepted
  }
}

const emit = (piece: Piece, code: Instruction[], flags: string): void => {
  const put = <I extends Instruction>(instruction: I): I => {
    if (code.push(instruction) > mostInstructions) throw new RegexRefusal('The regular expression is too large')
    return instruction
  }
  if (piece.kind === 'unit') put({ kind: 'unit', accepts: acceptor(piece.source, flags.replace('m', '')) })
  else if (piece.kind === 'assert') {
    const holds = assertions[piece.what]
    put({ kind: 'assert', holds: (text, at) => holds(text, at, flags.includes('m')) })
  } else if (piece.kind === 'sequence') for (const part of piece.pieces) emit(part, code, flags)
  else if (piece.kind === 'group') {
    if (piece.number > 0) put({ kind: 'save', slot: piece.number * 2 })
    emit(piece.piece, code, flags)
    if (piece.number > 0) put({ kind: 'save', slot: piece.number * 2 + 1 })
  } else if (piece.kind === 'choice') emitChoice(piece.ways, code, flags, put)
  else emitRepeat(piece, code, flags, put)
}

type Put = <I extends Instruction>(instruction: I) => I

const emitChoice = (ways: readonly Piece[], code: Instruction[], flags: string, put: Put): void => {
  const leaving = ways.map((way, index) => {
    const last = index === ways.length - 1
    const split = last ? undefined : put({ kind: 'split', first: code.length + 1, second: 0 })
    emit(way, code, flags)
    const leave = last ? undefined : put({ kind: 'jump', to: 0 })
    if (split) split.second = code.length
    return leave
  })
  for (const leave of leaving) if (leave) leave.to = code.length
}

const emitRepeat = (piece: Piece & { kind: 'repeat' }, code: Instruction[], flags: string, put: Put): void => {
  const fork = () => {
    const split = put({ kind: 'split', first: code.length + 1, second: code.length + 1 })
    return () => {
      if (piece.lazy) split.first = code.length
      else split.second = code.length
    }
  }
  for (let count = 0; count < piece.least; count += 1) emit(piece.piece, code, flags)
  if (piece.most === Number.POSITIVE_INFINITY) {
    const top = code.length
    const exit = fork()
    emit(piece.piece, code, flags)
    put({ kind: 'jump', to: top })
    exit()
    return
  }
  const exits = Array.from({ length: piece.most - piece.least }, () => {
    const exit = fork()
    emit(piece.piece, code, flags)
    return exit
  })
  for (const exit of exits) exit()
}

/** Translates the source of a regular expression; `flags` are those of `i` and `m` that it has. */
export const compileRegex = (source: string, flags: string): RegexProgram => {
  const { piece, groups } = parseRegex(source)
  if (groups > 99) throw new RegexRefusal('The regular expression has too many groups')
  const instructions: Instruction[] = [{ kind: 'save', slot: 0 }]
  emit(piece, instructions, flags)
  instructions.push({ kind: 'save', slot: 1 }, { kind: 'match' })
  return { instructions, groups }
}

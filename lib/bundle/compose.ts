import { Composer, type CST, type Document, isScalar, Lexer, Parser } from 'yaml'

/** Why a text is not read at all, and where. */
export interface Refusal {
  readonly offset: number
  readonly says: string
  readonly fix: string
}

/** Collections may be nested so deep; the language itself needs six levels. */
const maxDepth = 50
/** So many brackets and commas may follow each other; of more the parser would make an error each, at length. */
const maxRun = 200

/** The one document of a text, or why it is refused. */
export function compose(text: string): Document.Parsed | Refusal {
  const composer = new Composer({ uniqueKeys: false, keepSourceTokens: false, merge: false })
  const documents: Document.Parsed[] = []
  for (const token of tokensOf(text)) {
    if ('says' in token) return token
    documents.push(...(composer.next(token) as Iterable<Document.Parsed>))
    if (documents.length > 1) break
  }
  documents.push(...(composer.end() as Iterable<Document.Parsed>))
  const [document, second] = documents
  if (second)
    return {
      offset: second.range[0],
      says: 'A second document begins here.',
      fix: 'Put it into a file of its own, or delete the line "---".',
    }
  const contents: unknown = document?.contents
  if (!document || !contents || (isScalar(contents) && contents.value === null && !contents.source?.trim()))
    return { offset: 0, says: 'The file is empty.', fix: 'Write something into it, or delete it.' }
  return document
}

/** The parser keeps its own stack, the composer recurses: depth is therefore measured here, between the two. */
function* tokensOf(text: string): Generator<CST.Token | Refusal> {
  const parser = new Parser()
  let run = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) yield token.type === 'directive' ? directive(token.offset) : token
    if (/^[\],}]/.test(lexeme)) run++
    else if (lexeme.trim() !== '') run = 0
    if (run > maxRun) yield tooMany(parser.offset)
    if (parser.stack.length > maxDepth + 2) yield tooDeep(parser.offset)
  }
  yield* parser.end()
}

const directive = (offset: number): Refusal => ({
  offset,
  says: 'YAML directives are not used here.',
  fix: 'Delete this line.',
})

const tooMany = (offset: number): Refusal => ({
  offset,
  says: 'Brackets and commas follow each other.',
  fix: 'Delete those that hold nothing.',
})

const tooDeep = (offset: number): Refusal => ({
  offset,
  says: `Values are nested more than ${maxDepth} deep.`,
  fix: 'Nothing in the language is nested so deep: check the brackets and the indentation.',
})

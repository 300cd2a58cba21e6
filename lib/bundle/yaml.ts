import { Composer, type Document, isScalar, Lexer, Parser } from 'yaml'
import { countLines } from './lines.ts'
import { readNode } from './node.ts'
import { findNode, findOffset } from './place.ts'
import { maxShown, type Position, type Problem } from './problem.ts'
import { maxBytes, type Place, type Source } from './source.ts'

/** A YAML file as plain data, with the position of every value. `value` is undefined when the file is not readable. */
export interface YamlFile {
  readonly file: string
  readonly value: unknown
  readonly problems: readonly Problem[]
  readonly positionOf: Place
}

/** Collections may be nested so deep; the language itself needs six levels. */
const maxDepth = 50
/** So many brackets and commas may follow each other; of more the parser would make an error each, at length. */
const maxRun = 200
/** Reads YAML 1.2 without its traps: no aliases, tags, merge keys, directives or second documents. Never throws. */
export function readYaml(source: Source): YamlFile {
  const position = countLines(source)
  try {
    const refused = findRefusal(source.text) ?? compose(source.text)
    if (!('says' in refused)) return toFile(source.file, refused, position)
    return unreadable(source.file, position(refused.offset), refused)
  } catch {
    // Whatever the parser trips over, an author is told where to look, not how we are built.
    return unreadable(source.file, position(0), {
      says: 'This file cannot be read as YAML.',
      fix: 'Compare it with the examples in docs/language.md.',
    })
  }
}

function unreadable(file: string, at: Position, { says, fix }: { says: string; fix: string }): YamlFile {
  return { file, value: undefined, problems: [{ at, says, fix }], positionOf: () => at }
}

interface Refusal {
  readonly offset: number
  readonly says: string
  readonly fix: string
}

function findRefusal(text: string): Refusal | undefined {
  if (isTooLong(text)) return { offset: 0, says: 'The file is larger than 1 MB.', fix: 'Divide it into several files.' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/)
  if (control >= 0)
    return {
      offset: control,
      says: 'There is a character here that is not text.',
      fix: 'Delete it, and save the file as UTF-8.',
    }
  return undefined
}

/** A character takes at most three bytes, so that most files need no counting. */
function isTooLong(text: string): boolean {
  return text.length > maxBytes || (text.length * 3 > maxBytes && new TextEncoder().encode(text).length > maxBytes)
}

/** The parser keeps its own stack, the composer recurses: depth is therefore measured between the two. */
function compose(text: string): Document.Parsed | Refusal {
  const parser = new Parser()
  const composer = new Composer({ uniqueKeys: false, keepSourceTokens: false, merge: false })
  const documents: Document.Parsed[] = []
  let run = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (/^[\],}]/.test(lexeme)) run++
    else if (lexeme.trim() !== '') run = 0
    if (run > maxRun)
      return {
        offset: parser.offset,
        says: 'Brackets and commas follow each other.',
        fix: 'Delete those that hold nothing.',
      }
    for (const token of parser.next(lexeme)) {
      if (token.type === 'directive')
        return { offset: token.offset, says: 'YAML directives are not used here.', fix: 'Delete this line.' }
      documents.push(...(composer.next(token) as Iterable<Document.Parsed>))
    }
    if (parser.stack.length > maxDepth + 2)
      return {
        offset: parser.offset,
        says: `Values are nested more than ${maxDepth} deep.`,
        fix: 'Nothing in the language is nested so deep: check the brackets and the indentation.',
      }
  }
  for (const token of parser.end()) documents.push(...(composer.next(token) as Iterable<Document.Parsed>))
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

function toFile(file: string, document: Document.Parsed, position: (offset: number) => Position): YamlFile {
  const problems: Problem[] = [...document.errors, ...document.warnings].slice(0, maxShown).map((error) => ({
    at: position(error.pos[0]),
    says: `YAML: ${error.message}.`,
    fix: 'Mend the notation here: indentation by spaces, "key: value", text with special characters in quotes.',
  }))
  const positionOf: Place = (path, part = 'value') =>
    position(findOffset(findNode(document.contents, path, part), part))
  if (problems.length > 0) return { file, value: undefined, problems, positionOf }
  const value = readNode(document.contents, (node, says, fix) => {
    if (problems.length < maxShown) problems.push({ at: position(node?.range?.[0] ?? 0), says, fix })
  })
  return { file, value, problems, positionOf }
}

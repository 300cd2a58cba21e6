import type { Document } from 'yaml'
import { compose, type Refusal } from './compose.ts'
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

const quoteIt =
  'Put a text or rule with brackets, commas or quotes of its own in quotes: when: \'form.child.sex == "female"\''
const mendIt = 'Mend the notation here: indentation by spaces, "key: value", text with special characters in quotes.'

function toFile(file: string, document: Document.Parsed, position: (offset: number) => Position): YamlFile {
  const errors = [...document.errors, ...document.warnings]
  // What follows a broken end is no second mistake.
  const own = errors.filter(({ message }, index) => index === 0 || !message.includes('token in YAML stream'))
  const problems: Problem[] = own.slice(0, maxShown).map(({ pos, message }) => ({
    at: position(pos[0]),
    says: `YAML: ${message}.`,
    fix: /at node end|between flow map items/.test(message) ? quoteIt : mendIt,
  }))
  const positionOf: Place = (path, part = 'value') =>
    position(findOffset(findNode(document.contents, path, part), part))
  if (problems.length > 0) return { file, value: undefined, problems, positionOf }
  const value = readNode(document.contents, (node, says, fix) => {
    if (problems.length < maxShown) problems.push({ at: position(node?.range?.[0] ?? 0), says, fix })
  })
  return { file, value, problems, positionOf }
}

import type { Chance } from '../hostile/nonsense.ts'

/** What is done to a text; `other`: the text of another file. */
export type Mutation = (text: string, chance: Chance, other: string) => string

const splice = (text: string, from: number, to: number, put: string) => text.slice(0, from) + put + text.slice(to)

/** Some match of the pattern is replaced by what `by` makes of it; where nothing matches nothing changes. */
function replaceOne(pattern: RegExp, by: (found: string, chance: Chance, other: string) => string): Mutation {
  return (text, chance, other) => {
    const all = [...text.matchAll(pattern)]
    if (all.length === 0) return text
    const { 0: found, index } = chance.pick(all)
    return splice(text, index, index + found.length, by(found, chance, other))
  }
}

function changeLines(change: (lines: string[], at: number, chance: Chance, other: string) => void): Mutation {
  return (text, chance, other) => {
    const lines = text.split('\n')
    change(lines, chance.below(lines.length), chance, other)
    return lines.join('\n')
  }
}

/** A line and those below it that are further in. */
function blockAt(lines: readonly string[], at: number): number {
  const indent = (line = '') => line.length - line.trimStart().length
  let end = at + 1
  while (end < lines.length && (lines[end]?.trim() === '' || indent(lines[end]) > indent(lines[at]))) end++
  return end - at
}

const someLine = (text: string, chance: Chance) => chance.pick(text.split('\n'))
const token = /[\p{L}\p{N}_.-]+|[^\s\p{L}\p{N}]/gu
const someToken = (text: string, chance: Chance) => chance.pick(text.match(token) ?? ['x'])
const value = /(?<=: )[^\n{[]+/g
const key = /[\p{L}\p{N}_.-]+(?=:)/gu
const anything = (text: string, chance: Chance) => chance.below(text.length + 1)

function misspell(word: string, chance: Chance): string {
  const at = chance.below(word.length)
  return chance.pick([
    word.slice(0, at) + word.slice(at + 1),
    splice(word, at, at + 1, (word[at + 1] ?? '') + word[at]),
    splice(word, at, at, word[at] ?? ''),
    splice(word, at, at + 1, chance.pick([...'aeiou-_0A '])),
    word.toUpperCase(),
  ])
}

const values = [
  ...['', '~', 'null', 'true', 'no', '0', '-1', '1.5', '1e999', '.inf', '0x1F', '99999999999999999999', '""', '[]'],
  ...['{}', '[[]]', '- a', '"', "'", '|', '>-', '{ days: 1000000000 }', '{ days: -1, count: natural }', '2026-13-45'],
  ...['!!set {a}', '&a x', '*a', '<<', '# nothing', '? x', '🙂', '\u202e甲', '甲：乙', '\ud800', 'x'.repeat(5_000)],
  ...['situation.card = "yes"', 'form.child.name', 'true && ', '((((((((((true))))))))))', '"situation.x == \\"y\\""'],
  ...[
    'constructor',
    '__proto__',
    '《',
    '其他材料',
    '1; DROP',
    '../../x',
    '$' + '{x}',
    '%41',
    '\\u0000',
    'yes: no: maybe',
  ],
]

const characters = [
  ...'\t[]{}:,-?*&!|>%@`#"\'\\ \n',
  ...['\u0000', '\ufeff', '\u00a0', '\u200b', '\u2028', '\u0085', '\u3000', '：', '，', '１', '\u0301', '\ud800', '\r'],
]

const deep = (chance: Chance) => chance.pick([3, 10, 49, 50, 51, 60, 300])

/** A bit of the bytes, read again as text. */
function flipBit(text: string, chance: Chance): string {
  const bytes = new TextEncoder().encode(text)
  const at = chance.below(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
  return new TextDecoder().decode(bytes)
}

/** Every mutation by its name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'line deleted': changeLines((lines, at) => lines.splice(at, 1)),
  'line doubled': changeLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  'line moved': changeLines((lines, at, chance) => lines.splice(chance.below(lines.length), 0, ...lines.splice(at, 1))),
  'line further in': changeLines((lines, at, chance) =>
    lines.splice(at, 1, ' '.repeat(1 + chance.below(4)) + lines[at]),
  ),
  'line further out': changeLines((lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace(/^ {1,2}/, ''))),
  'line joined': changeLines((lines, at) => lines.splice(at, 2, `${lines[at]} ${lines[at + 1] ?? ''}`)),
  'line of another file': changeLines((lines, at, chance, other) => lines.splice(at, 0, someLine(other, chance))),
  'line by a tab': changeLines((lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace(/^ */, '\t'))),
  'block deleted': changeLines((lines, at) => lines.splice(at, blockAt(lines, at))),
  'block doubled': changeLines((lines, at) => lines.splice(at, 0, ...lines.slice(at, at + blockAt(lines, at)))),
  'block moved': changeLines((lines, at, chance) => {
    const block = lines.splice(at, blockAt(lines, at))
    lines.splice(chance.below(lines.length + 1), 0, ...block)
  }),
  'block further in': changeLines((lines, at) => {
    const length = blockAt(lines, at)
    lines.splice(at, length, ...lines.slice(at, at + length).map((line) => `  ${line}`))
  }),
  'token deleted': replaceOne(token, () => ''),
  'token doubled': replaceOne(token, (found) => `${found} ${found}`),
  'token of this file': (text, chance) => replaceOne(token, () => someToken(text, chance))(text, chance, text),
  'token of another file': replaceOne(token, (_, chance, other) => someToken(other, chance)),
  'word misspelt': replaceOne(/[\p{L}\p{N}_-]{3,}/gu, misspell),
  'value replaced': replaceOne(value, (_, chance) => chance.pick(values)),
  'value in a list': replaceOne(value, (found) => `[${found}]`),
  'value in a map': replaceOne(value, (found) => `{ a: ${found} }`),
  'value in quotes': replaceOne(value, (found) => JSON.stringify(found)),
  'value nested deep': replaceOne(value, (found, chance) => {
    const depth = deep(chance)
    return '['.repeat(depth) + found + ']'.repeat(depth)
  }),
  'value of another': (text, chance, other) =>
    replaceOne(value, () => chance.pick(other.match(value) ?? ['x']))(text, chance, other),
  'number changed': replaceOne(/\d+/g, (found, chance) =>
    chance.pick([`${Number(found) + 1}`, `-${found}`, `${found}000`, '0', `${found}.5`, '9'.repeat(30), `0${found}`]),
  ),
  'key misspelt': replaceOne(key, misspell),
  'key of this file': (text, chance) =>
    replaceOne(key, () => chance.pick(text.match(key) ?? ['x']))(text, chance, text),
  'key forbidden': replaceOne(key, (_, chance) =>
    chance.pick(['__proto__', 'constructor', '<<', '?', '[a]', '{a: b}', '""']),
  ),
  'anchor put': replaceOne(value, (found, chance) => `&${chance.pick(['a', 'b'])} ${found}`),
  'alias put': replaceOne(value, (_, chance) => `*${chance.pick(['a', 'b', 'nobody'])}`),
  'character put': (text, chance) => {
    const at = anything(text, chance)
    return splice(text, at, at, chance.pick(characters))
  },
  'characters cut': (text, chance) => {
    const at = anything(text, chance)
    return splice(text, at, at + 1 + chance.below(20), '')
  },
  'rest cut off': (text, chance) => text.slice(0, anything(text, chance)),
  'start cut off': (text, chance) => text.slice(anything(text, chance)),
  'nested deep': (text, chance) => {
    const maps = Array.from({ length: deep(chance) }, (_, depth) => `${' '.repeat(depth)}a:\n`)
    return text + maps.join('')
  },
  'bit flipped': flipBit,
  'windows lines': (text) => text.replaceAll('\n', '\r\n'),
  'old lines': (text) => text.replaceAll('\n', '\r'),
  'byte order mark': (text, chance) => (chance.below(2) === 0 ? `\ufeff${text}` : text.replace('\n', '\n\ufeff')),
  'other file behind': (text, _, other) => `${text}\n${other}`,
  'other file before': (text, _, other) => `${other}\n${text}`,
  'second document': (text, _, other) => `${text}\n---\n${other}`,
  'other file instead': (_, __, other) => other,
  'brackets turned': replaceOne(/[[\]{}]/g, (found, chance) =>
    chance.pick([...'[]{}'].filter((other) => other !== found)),
  ),
  'quotes lost': replaceOne(/"/g, () => ''),
  'rule spoilt': replaceOne(/(?<=when: ).+/g, (found, chance) =>
    chance.pick([
      found.replace('==', chance.pick(['=', '===', '<', 'in', '!='])),
      `!(${found})`,
      `${found} && ${found}`,
      `${found} || false`,
      `'${'('.repeat(deep(chance))}${found.replaceAll("'", '')}${')'.repeat(deep(chance))}'`,
      found.replace(/"[^"]*"/, '"nobody"'),
      found.replace(/(situation|form)\.\w+/, '$1.nobody'),
    ]),
  ),
}

import type * as z from 'zod'
import { findNearest } from './nearest.ts'
import { maxShown, type Problem } from './problem.ts'
import type { Path } from './source.ts'
import type { YamlFile } from './yaml.ts'

type Read<Schema extends z.ZodType> = { readonly value: z.output<Schema> } | { readonly problems: readonly Problem[] }

/** Whoever watches files links them again and again, of which all but one are as they were. */
const known = new WeakMap<YamlFile, ReadonlyMap<z.ZodType, Read<z.ZodType>>>()

/** A whole file as its word's shape wants it, or what is wrong with it. */
export function readWhole<Schema extends z.ZodType>(schema: Schema, file: YamlFile): Read<Schema> {
  const before = known.get(file)?.get(schema)
  if (before) return before as Read<Schema>
  const read = readShape(schema, file)
  known.set(file, new Map([...(known.get(file) ?? []), [schema, read]]))
  return read
}

/** The part of a file at `path` as its word's shape wants it, or what is wrong with it. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  file: YamlFile,
  value: unknown = file.value,
  path: Path = [],
): Read<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  const issues = parsed.error.issues.slice(0, maxShown)
  return { problems: issues.flatMap((issue) => toProblems(issue, file, value, path)) }
}

function toProblems(issue: z.core.$ZodIssue, file: YamlFile, root: unknown, base: Path): readonly Problem[] {
  const inner = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const path = [...base, ...inner]
  const name = inner.length > 0 ? `"${inner.join('.')}"` : path.length > 0 ? `"${path.join('.')}"` : 'This'
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ')
    return issue.keys.slice(0, maxShown).map((key) => ({
      at: file.positionOf([...path, key], 'key'),
      says: `There is no field "${shorten(key)}" here.`,
      fix: fixFor(key, known, `The fields are: ${known.join(', ')}.`),
    }))
  }
  if (issue.code === 'invalid_union') {
    // Of the ways in which it may be written, the one that was meant is the one of its kind.
    const meant = issue.errors.find((branch) => !branch.some(isOtherKind)) ?? issue.errors[0] ?? []
    return meant.flatMap((each) => toProblems({ ...each, path: [...issue.path, ...each.path] }, file, root, base))
  }
  if (issue.code === 'invalid_key') {
    const fix = issue.issues[0]?.code === 'invalid_format' ? issue.issues[0].message : 'Choose a shorter name.'
    return [{ at: file.positionOf(path, 'key'), says: `${shorten(name)} is not a usable name.`, fix }]
  }
  const given = follow(root, inner)
  if (given === undefined)
    return [{ at: file.positionOf(path), says: `${name} is missing.`, fix: `Write it: ${describe(issue)}.` }]
  return [{ at: file.positionOf(path), ...explain(issue, name, given) }]
}

const isOtherKind = ({ code, path }: z.core.$ZodIssue): boolean => code === 'invalid_type' && path.length === 0

function explain(issue: z.core.$ZodIssue, name: string, given: unknown): { says: string; fix: string } {
  if (issue.code === 'invalid_value' && typeof given === 'string') {
    const values = issue.values.map(String)
    return { says: `${name} cannot be "${shorten(given)}".`, fix: fixFor(given, values, `Write ${describe(issue)}.`) }
  }
  if (issue.code === 'custom') return { says: `${name} is not right.`, fix: issue.message }
  if (issue.code === 'invalid_format') return { says: `${name} is not written as it should be.`, fix: issue.message }
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return {
      says: `${name} is too ${issue.code === 'too_big' ? 'large or long' : 'small or short'}.`,
      fix: bound(issue),
    }
  // Where a word has a message of its own it says how it is written.
  const fix = issue.message.startsWith('Invalid') ? `Write ${describe(issue)}.` : issue.message
  return { says: `${name} is ${kindOf(given)}.`, fix }
}

function bound(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const unit = { string: ' characters', array: ' entries', number: '', int: '' }[String(issue.origin)] ?? ''
  return issue.code === 'too_big' ? `At most ${issue.maximum}${unit}.` : `At least ${issue.minimum}${unit}.`
}

/** What is wanted, in words. */
function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  if (issue.code !== 'invalid_type') return 'a value as docs/language.md describes it'
  const words: Record<string, string> = {
    string: 'text (in quotes when it looks like a number)',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list: [a, b]',
    object: 'fields: "name: value"',
    record: 'fields: "name: value"',
  }
  return words[issue.expected] ?? issue.expected
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  return typeof value === 'string' ? `the text "${shorten(value)}"` : `the ${typeof value} ${String(value)}`
}

function fixFor(word: string, known: readonly string[], otherwise: string): string {
  const nearest = findNearest(word.slice(0, 80), known)
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"?`
}

function follow(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value)
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

import type * as z from 'zod'
import { maxShown, type Problem } from './problem.ts'
import { readShape } from './shape.ts'
import { entries, catalogue as shape } from './words/catalogue.ts'
import type { YamlFile } from './yaml.ts'

export type ListName = keyof typeof entries

const listNames = Object.keys(entries) as ListName[]
const header = shape.pick({ region: true, centre: true, uniform: true }).loose()

/** One file of the catalogue by itself. `entries`: all that it names; `value` is absent where it is not right. */
interface ReadFile extends z.output<typeof header> {
  readonly entries: readonly { readonly list: ListName; readonly name: string; readonly value?: unknown }[]
  readonly problems: readonly Problem[]
}

/** Whoever watches files links them again and again, of which all but one are as they were. */
const known = new WeakMap<YamlFile, ReadFile>()

/** Entries are read one by one: a mistake in one leaves the others usable. */
export function readCatalogueFile(file: YamlFile): ReadFile {
  const before = known.get(file)
  if (before) return before
  const outer = readShape(shape, withoutEntries(file))
  const read = header.safeParse(file.value)
  const lists = listNames.map((list) => readList(list, file))
  const result: ReadFile = {
    ...(read.success ? read.data : {}),
    entries: lists.flatMap(({ found }) => found),
    problems: [...('problems' in outer ? outer.problems : []), ...lists.flatMap(({ problems }) => problems)],
  }
  known.set(file, result)
  return result
}

/** The file with its lists emptied, so that its own fields can be judged without reading every entry twice. */
function withoutEntries(file: YamlFile): YamlFile {
  if (!isGroup(file.value)) return file
  const emptied = Object.entries(file.value).map(([key, value]) => [key, isGroup(value) && key in entries ? {} : value])
  return { ...file, value: Object.fromEntries(emptied) }
}

function readList(list: ListName, file: YamlFile) {
  const written = isGroup(file.value) ? file.value[list] : undefined
  const names = shape.shape[list].unwrap().keyType
  const problems: Problem[] = []
  const found = Object.entries(isGroup(written) ? written : {}).map(([name, raw]) => {
    const path = [list, name]
    const named = names.safeParse(name)
    if (!named.success)
      problems.push({
        at: file.positionOf(path, 'key'),
        says: `"${name.slice(0, 60)}" is not a usable name.`,
        fix: named.error.issues[0]?.message ?? 'Choose another name.',
      })
    if (problems.length >= maxShown) return { list, name }
    const read = readShape(entries[list], file, raw, path)
    if ('problems' in read) problems.push(...read.problems)
    return { list, name, ...('value' in read && named.success && { value: read.value }) }
  })
  return { found, problems }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

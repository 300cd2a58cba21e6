import type * as z from 'zod'
import { maxShown, type Problem } from './problem.ts'
import { readShape } from './shape.ts'
import { entries, catalogue as shape } from './words/catalogue.ts'
import type { centre } from './words/centre.ts'
import type { YamlFile } from './yaml.ts'

export type ListName = keyof typeof entries

/** An entry of a list as its author wrote it, and the file it is in. */
export interface Entry<List extends ListName> {
  readonly value: z.output<(typeof entries)[List]>
  readonly file: YamlFile
}

/** The files of the catalogue, put together list by list. `home`: the file of every entry, also of those that are not right. */
export interface WrittenCatalogue {
  readonly regions: readonly { readonly region: string; readonly file: YamlFile }[]
  readonly lists: { readonly [List in ListName]: ReadonlyMap<string, Entry<List>> }
  readonly home: ReadonlyMap<string, YamlFile>
  readonly centre?: z.output<typeof centre>
  readonly uniform?: readonly string[]
  readonly problems: readonly Problem[]
}

const listNames = Object.keys(entries) as ListName[]
const header = shape.pick({ region: true, centre: true, uniform: true }).loose()

/** Entries are read one by one: a mistake in one leaves the others usable. */
export function readCatalogue(files: readonly YamlFile[]): WrittenCatalogue {
  const problems: Problem[] = []
  const home = new Map<string, YamlFile>()
  const regions: { region: string; file: YamlFile }[] = []
  const once: { centre?: z.output<typeof centre>; uniform?: readonly string[] } = {}
  const lists = {
    departments: new Map<string, Entry<'departments'>>(),
    roles: new Map<string, Entry<'roles'>>(),
    elements: new Map<string, Entry<'elements'>>(),
    materials: new Map<string, Entry<'materials'>>(),
    certificates: new Map<string, Entry<'certificates'>>(),
    tables: new Map<string, Entry<'tables'>>(),
    items: new Map<string, Entry<'items'>>(),
  }
  for (const file of files) {
    const outer = readShape(shape, withoutEntries(file))
    if ('problems' in outer) problems.push(...outer.problems)
    const read = header.safeParse(file.value)
    const { region, centre, uniform } = read.success ? read.data : {}
    if (region !== undefined) regions.push({ region, file })
    for (const [field, value] of Object.entries({ centre, uniform })) {
      if (value === undefined) continue
      if (field in once) problems.push(writtenTwice(file, field))
      else Object.assign(once, { [field]: value })
    }
    for (const list of listNames) problems.push(...readList(list, file, lists[list] as Map<string, unknown>, home))
  }
  return { regions, lists, home, problems, ...once }
}

function writtenTwice(file: YamlFile, field: string): Problem {
  return {
    at: file.positionOf([field], 'key'),
    says: `Another file of the catalogue has "${field}" too.`,
    fix: 'Keep one of the two.',
  }
}

/** The file with its lists emptied, so that its own fields can be judged without reading every entry twice. */
function withoutEntries(file: YamlFile): YamlFile {
  if (typeof file.value !== 'object' || file.value === null || Array.isArray(file.value)) return file
  const emptied = Object.entries(file.value).map(([key, value]) => [key, isGroup(value) && key in entries ? {} : value])
  return { ...file, value: Object.fromEntries(emptied) }
}

function readList(list: ListName, file: YamlFile, into: Map<string, unknown>, home: Map<string, YamlFile>): Problem[] {
  const written = isGroup(file.value) ? file.value[list] : undefined
  if (!isGroup(written)) return []
  const names = shape.shape[list].unwrap().keyType
  const problems: Problem[] = []
  for (const [name, raw] of Object.entries(written)) {
    const path = [list, name]
    const named = names.safeParse(name)
    if (!named.success)
      problems.push({
        at: file.positionOf(path, 'key'),
        says: `"${name.slice(0, 60)}" is not a usable name.`,
        fix: named.error.issues[0]?.message ?? 'Choose another name.',
      })
    const elsewhere = home.get(path.join(' '))
    if (elsewhere)
      problems.push({
        at: file.positionOf(path, 'key'),
        says: `"${name}" stands in ${list} twice, also in ${elsewhere.file}.`,
        fix: 'Keep one of the two.',
      })
    home.set(path.join(' '), file)
    if (problems.length >= maxShown) continue
    const read = readShape(entries[list], file, raw, path)
    if ('problems' in read) problems.push(...read.problems)
    else if (named.success && !elsewhere) into.set(name, { value: read.value, file })
  }
  return problems
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

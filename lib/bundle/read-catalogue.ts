import type * as z from 'zod'
import type { Problem } from './problem.ts'
import { type ListName, readCatalogueFile } from './read-catalogue-file.ts'
import type { entries } from './words/catalogue.ts'
import type { centre } from './words/centre.ts'
import type { YamlFile } from './yaml.ts'

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
    const { region, centre, uniform, entries, ...read } = readCatalogueFile(file)
    problems.push(...read.problems)
    if (region !== undefined) regions.push({ region, file })
    for (const [field, value] of Object.entries({ centre, uniform })) {
      if (value === undefined) continue
      if (field in once) problems.push(writtenTwice(file, field))
      else Object.assign(once, { [field]: value })
    }
    for (const { list, name, value } of entries) {
      const key = `${list} ${name}`
      const elsewhere = home.get(key)
      home.set(key, file)
      if (elsewhere) problems.push(standsTwice(file, [list, name], elsewhere))
      else if (value !== undefined) (lists[list] as Map<string, unknown>).set(name, { value, file })
    }
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

function standsTwice(file: YamlFile, [list, name]: readonly [ListName, string], elsewhere: YamlFile): Problem {
  return {
    at: file.positionOf([list, name], 'key'),
    says: `"${name}" stands in ${list} twice, also in ${elsewhere.file}.`,
    fix: 'Keep one of the two.',
  }
}

import * as z from 'zod'
import { addHover } from './add-hover.ts'
import { bundle } from './words/bundle.ts'
import { calendar } from './words/calendar.ts'
import { catalogue } from './words/catalogue.ts'
import { list } from './words/list.ts'
import { region } from './words/region.ts'
import { scenario } from './words/scenario.ts'
import { settings } from './words/settings.ts'
import { walk } from './words/walk.ts'
import { words } from './words/words.ts'

const files = {
  bundle: { schema: bundle, says: '一件事: bundle.yaml' },
  catalogue: { schema: catalogue, says: 'A file of the catalogue: catalogue/*.yaml' },
  words: { schema: words, says: 'A bundle in another language: words.en.yaml' },
  walk: { schema: walk, says: 'One case through a bundle: walks/*.yaml' },
  scenario: { schema: scenario, says: 'What if, for a simulation: scenarios/*.yaml' },
  settings: { schema: settings, says: 'What the region decides inside the law: settings.yaml' },
  region: { schema: region, says: 'What is otherwise in a region below: regions/*.yaml' },
  list: { schema: list, says: 'Another list of the same items: lists/*.yaml' },
  calendar: { schema: calendar, says: 'Working days, as the notices arrange them: calendar.yaml' },
}

type Name = keyof typeof files

/** The kinds of files that have a schema. */
export const schemaNames: readonly string[] = Object.keys(files)

const dialect = 'https://json-schema.org/draft/2020-12/schema'

function definitionOf(name: Name): object {
  const { schema, says } = files[name]
  const { $schema: _, ...definition } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return { description: says, ...addHover(definition, name) }
}

/** The language as JSON Schema, so that editors complete and underline: `docs/bundle.schema.json`. */
function toJsonSchema(): object {
  const names = Object.keys(files) as Name[]
  return {
    $schema: dialect,
    title: 'OneVisit bundles',
    anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(names.map((name) => [name, definitionOf(name)])),
  }
}

/**
 * As it stands in the file: of the whole language, or of one kind of file (`docs/schemas/walk.json`), by which editors complete
 * better, since no field of another kind comes into question.
 */
export function printSchema(name?: string): string {
  const one = schemaNames.includes(name ?? '') ? (name as Name) : undefined
  const schema = one ? { $schema: dialect, title: `OneVisit: ${one}`, ...definitionOf(one) } : toJsonSchema()
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

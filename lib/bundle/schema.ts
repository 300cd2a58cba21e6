import * as z from 'zod'
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

/** The language as JSON Schema, so that editors complete and underline: `docs/bundle.schema.json`. */
function toJsonSchema(): object {
  const definitions = Object.entries(files).map(([name, { schema, says }]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    return [name, { description: says, ...definition }] as const
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'OneVisit bundles',
    anyOf: definitions.map(([name]) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(definitions),
  }
}

/** As it stands in the file. */
export function printJsonSchema(): string {
  return `${JSON.stringify(toJsonSchema(), undefined, 2)}\n`
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { printSchema, schemaNames } from './schema.ts'

const docs = (file: string) => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')

test('the JSON Schema in docs is the one of the language (npm run onevisit -- check --schema > docs/bundle.schema.json)', () => {
  expect(docs('bundle.schema.json')).toBe(printSchema())
})

test.each(schemaNames)('docs/schemas/%s.json is that of its kind (npm run onevisit -- check --schema=…)', (name) => {
  expect(docs(`schemas/${name}.json`)).toBe(printSchema(name))
})

test('editors can show a text for every field of every word', () => {
  const silent: string[] = []
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties')
        for (const [name, field] of Object.entries(value as Record<string, { description?: string }>)) {
          if (!field.description) silent.push(`${path}.${name}`)
          visit(field, `${path}.${name}`)
        }
      else visit(value, path)
    }
  }
  for (const name of schemaNames) visit(JSON.parse(printSchema(name)), name)
  expect(silent).toEqual([])
})

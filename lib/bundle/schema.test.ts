import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { printJsonSchema } from './schema.ts'

test('the JSON Schema in docs is the one of the language (npm run onevisit -- check --schema > docs/bundle.schema.json)', () => {
  expect(readFileSync(new URL('../../docs/bundle.schema.json', import.meta.url), 'utf8')).toBe(printJsonSchema())
})

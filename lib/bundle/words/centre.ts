import { text } from './id.ts'
import { strict } from './strict.ts'

/** Where things are done and asked about. */
export const centre = strict({
  name: text,
  address: text,
  hours: text.describe('When it is open'),
  consult: text.describe('Where questions are answered'),
  complain: text.describe('Where complaints are taken'),
})

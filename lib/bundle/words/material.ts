import { id, text } from './id.ts'
import { strict } from './strict.ts'

export const material = strict({
  name: text,
  certificate: id.optional().describe('The certificate that is this material when a public office made it'),
  shared: id.optional().describe('The department that supplies it by sharing: then nobody is asked for it'),
})

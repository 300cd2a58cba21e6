import { text } from './id.ts'
import { strict } from './strict.ts'

export const department = strict({
  name: text,
  seal: text.optional().describe('行政审批专用章: the one seal under which it decides'),
})

import type { Kind } from './field.ts'
import { Line } from './line.tsx'

export const text: Kind = { draw: (props) => <Line {...props} /> }

import type { Kind } from './field.ts'
import { Line } from './line.tsx'

/** Plain text: what browsers draw for times loses half of what was typed, and asks some for 上午 and 下午. */
export const time: Kind = { draw: (props) => <Line {...props} mode="numeric" short />, hint: 'field.hint.time' }

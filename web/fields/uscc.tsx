import type { Kind } from './field.ts'
import { Line } from './line.tsx'

/** 统一社会信用代码 */
export const uscc: Kind = { draw: (props) => <Line {...props} />, hint: 'field.hint.uscc' }

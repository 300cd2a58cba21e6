import type { Kind } from './field.ts'
import { Line } from './line.tsx'

/** 公民身份号码: spaces and a small x are mended on leaving it. */
export const idNo: Kind = { draw: (props) => <Line {...props} />, hint: 'field.hint.id-no' }

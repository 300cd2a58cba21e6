import type { Kind } from './field.ts'
import { Line } from './line.tsx'

/** A name put under something: typed by the person, never filled in for them. */
export const signature: Kind = { draw: (props) => <Line {...props} short />, hint: 'field.hint.signature' }

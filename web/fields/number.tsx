import type { Kind } from './field.ts'
import { Line } from './line.tsx'

/** No spinner: a wheel or an arrow key would change a weight unseen. */
export const number: Kind = { draw: (props) => <Line {...props} mode="decimal" short /> }

import type { Kind } from './field.ts'
import { Line } from './line.tsx'

export const phone: Kind = {
  draw: (props) => <Line {...props} mode="tel" short />,
  hint: 'field.hint.phone',
}

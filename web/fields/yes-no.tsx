import { say } from '../words/say.ts'
import type { Kind, KindProps } from './field.ts'
import { Radios } from './radios.tsx'

const YesNo = (props: KindProps) => (
  <Radios
    {...props}
    among={[
      { id: 'yes', name: say('field.yes') },
      { id: 'no', name: say('field.no') },
    ]}
  />
)

export const yesNo: Kind = { draw: (props) => <YesNo {...props} />, group: 'radiogroup' }

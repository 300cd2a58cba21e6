import { say } from '../words/say.ts'
import type { Kind, KindProps } from './field.ts'
import { Radios } from './radios.tsx'

/** Asked for and never given beforehand: neither answer is chosen for anybody (个人信息保护法 14). */
const Consent = (props: KindProps) => (
  <Radios
    {...props}
    among={[
      { id: 'yes', name: say('field.agree') },
      { id: 'no', name: say('field.disagree') },
    ]}
  />
)

export const consent: Kind = { draw: (props) => <Consent {...props} />, group: 'radiogroup' }

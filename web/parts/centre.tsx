import type { showBundle } from '../../lib/desk/requests/show-bundle.ts'
import type { Answer } from '../ask/ask.ts'
import { say } from '../words/say.ts'
import { chinese } from './chinese.ts'
import { Facts } from './facts.tsx'

/** The service centre: where it is, when it is open, whom to call. */
export function Centre({ centre }: { centre: NonNullable<Answer<typeof showBundle>['centre']> }) {
  return (
    <Facts
      rows={(['name', 'address', 'hours', 'consult', 'complain'] as const).map((what) => [
        say(`case.centre.${what}`),
        <span {...chinese()}>{centre[what]}</span>,
      ])}
    />
  )
}

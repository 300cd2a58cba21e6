import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import type { Act } from '../../../lib/application/grants.ts'
import { mayEver } from '../../../lib/application/may.ts'
import { Page } from '../../frame/page.tsx'
import { useSession } from '../../frame/session.ts'
import { say } from '../../words/say.ts'

const rooms = [
  { to: '/o', word: 'office.inbox', act: 'review' },
  { to: '/o/letters', word: 'office.letters', act: 'answer-letter' },
  { to: '/o/slips', word: 'office.slips', act: 'sign-slip' },
  { to: '/o/cards', word: 'office.cards', act: 'explain' },
  { to: '/o/delegations', word: 'office.delegations', act: 'delegate' },
] as const satisfies readonly { to: string; word: string; act: Act }[]

interface OfficePageProps {
  readonly title: string
  readonly wrong?: boolean
  readonly back?: { readonly to: string; readonly says: string }
  readonly children: ComponentChildren
}

/** A page of an office, with the way to its other lists: those that the role is granted. */
export function OfficePage({ title, wrong, back, children }: OfficePageProps) {
  return (
    <Page title={title} wrong={wrong} back={back} wide>
      <div class="office">
        <Rooms />
        <div class="office-work">{children}</div>
      </div>
    </Page>
  )
}

function Rooms() {
  const { data } = useSession()
  const { path } = useLocation()
  const role = data?.role
  const open = role ? rooms.filter(({ act }) => mayEver({ role, id: '' }, act)) : []
  return (
    <nav class="rooms screen" aria-label={say('office.rooms')}>
      {open.map(({ to, word }) => (
        <a key={to} href={to} aria-current={path === to ? 'page' : undefined}>
          {say(word)}
        </a>
      ))}
    </nav>
  )
}

import type { listDelegations } from '../../../lib/desk/requests/list-delegations.ts'
import type { Answer } from '../../ask/ask.ts'
import { say } from '../../words/say.ts'
import type { ActForm } from './acts/act-form.ts'

/** The delegations of a department, and the items that there are. */
export type Listed = Answer<typeof listDelegations>
export type Delegation = Listed['delegations'][number]

const powers = ['accept', 'decide', 'sign'] as const

/** 授权: to whom, which powers over which items, until when. */
export const giving: ActForm<Pick<Listed, 'items'>> = {
  act: 'delegate',
  title: 'delegation.give',
  says: 'delegation.give.says',
  fields: [
    {
      name: 'role',
      kind: 'choice',
      label: 'act.field.role',
      among: () => [
        { id: 'chief', name: say('role.chief') },
        { id: 'clerk', name: say('role.clerk') },
      ],
    },
    { name: 'to', kind: 'person', label: 'act.field.to', hint: 'act.field.person.hint' },
    {
      name: 'powers',
      kind: 'picks',
      label: 'act.field.powers',
      hint: 'act.field.powers.hint',
      among: () => powers.map((id) => ({ id, name: say(`delegation.${id}`) })),
    },
    {
      name: 'items',
      kind: 'picks',
      label: 'act.field.items',
      hint: 'act.field.items.hint',
      optional: true,
      among: ({ items }) => items,
    },
    { name: 'until', kind: 'date', label: 'act.field.until' },
  ],
  path: () => '',
  body: ({ role, to, powers, items = [], until }) => ({
    role,
    to,
    powers,
    until,
    ...(items.length > 0 ? { items } : { all: true }),
  }),
  done: 'delegation.given',
}

/** 收回. */
export const ending: ActForm<Delegation> = {
  act: 'delegate',
  title: 'delegation.end',
  says: 'delegation.end.says',
  fields: [],
  path: () => '/end',
  body: () => undefined,
  done: 'delegation.ended',
}

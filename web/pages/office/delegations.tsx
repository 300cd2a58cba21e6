import { useState } from 'preact/hooks'
import type { listDelegations } from '../../../lib/desk/requests/list-delegations.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { find, say } from '../../words/say.ts'
import { ActDialog } from './acts/act-dialog.tsx'
import type { ActForm } from './acts/act-form.ts'
import { OfficePage } from './office-page.tsx'
import { tellLast } from './time-left.ts'

type Delegation = Answer<typeof listDelegations>['delegations'][number]

const powers = ['accept', 'decide', 'sign'] as const

const giving: ActForm<undefined> = {
  act: 'delegate',
  title: 'delegation.give',
  says: 'delegation.give.says',
  fields: [
    {
      name: 'role',
      kind: 'choice',
      label: 'act.field.role',
      among: () => [
        { id: 'chief', name: say('office.role.chief') },
        { id: 'clerk', name: say('office.role.clerk') },
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
    { name: 'items', kind: 'people', label: 'act.field.items', hint: 'act.field.items.hint', optional: true },
    { name: 'until', kind: 'date', label: 'act.field.until' },
  ],
  path: () => '',
  body: ({ role, to, powers, items, until }) => {
    const named = String(items ?? '')
      .split(/[\s,，、]+/)
      .filter(Boolean)
    return { role, to, powers, until, ...(named.length > 0 ? { items: named } : { all: true }) }
  },
  done: 'delegation.given',
}

const ending: ActForm<Delegation> = {
  act: 'delegate',
  title: 'delegation.end',
  says: 'delegation.end.says',
  fields: [],
  path: () => '/end',
  body: () => undefined,
  done: 'delegation.ended',
}

/** 授权: to whom the head has given powers over the department's items, and until when. */
export function Delegations() {
  const known = useAnswer<typeof listDelegations>('/api/delegations')
  const [open, setOpen] = useState<Delegation | 'new'>()
  const close = () => setOpen(undefined)
  const done = () => {
    close()
    void known.again()
  }
  return (
    <OfficePage title={say('office.delegations')}>
      <Waiting known={known}>
        {({ delegations }) => (
          <>
            <div class="acts">
              <button type="button" class="primary" onClick={() => setOpen('new')}>
                {say('delegation.give')}
              </button>
            </div>
            {delegations.length === 0 && <p class="notice">{say('delegation.none')}</p>}
            <ul class="rows">
              {delegations.map((each) => (
                <Line key={each.delegation} delegation={each} onEnd={() => setOpen(each)} />
              ))}
            </ul>
          </>
        )}
      </Waiting>
      {open === 'new' && (
        <ActDialog form={giving} desk={undefined} at="/api/delegations" name="give" onClose={close} onDone={done} />
      )}
      {open !== undefined && open !== 'new' && (
        <ActDialog
          form={ending}
          desk={open}
          at={`/api/delegations/${open.delegation}`}
          name="end"
          onClose={close}
          onDone={done}
        />
      )}
    </OfficePage>
  )
}

function Line({ delegation, onEnd }: { delegation: Delegation; onEnd: () => void }) {
  const { to, role, all, items, powers: given, until, live } = delegation
  return (
    <li>
      <span>
        <strong>{to}</strong> <span class="tag">{find(`office.role.${role}`) ?? role}</span>{' '}
        {given.map((power) => find(`delegation.${power}`) ?? power).join('、')}
        <br />
        <span class="quiet">
          {all ? say('delegation.all') : items.join('、')} {say('delegation.until', { day: tellLast(until) })}
        </span>
      </span>
      {live ? (
        <button type="button" onClick={onEnd}>
          {say('delegation.end')}
        </button>
      ) : (
        <span class="tag">{say('delegation.over')}</span>
      )}
    </li>
  )
}

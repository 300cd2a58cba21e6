import { useState } from 'preact/hooks'
import type { listDelegations } from '../../../lib/desk/requests/list-delegations.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { sayRole } from '../../parts/role.ts'
import { find, say } from '../../words/say.ts'
import { ActDialog } from './acts/act-dialog.tsx'
import { type Delegation, ending, giving, type Listed } from './delegation-acts.ts'
import { OfficePage } from './office-page.tsx'
import { tellLastOfYear } from './time-left.ts'
import { useNames } from './use-names.ts'

/** 授权: to whom the head has given powers over the department's items, and until when. */
export function Delegations() {
  const known = useAnswer<typeof listDelegations>('/api/delegations')
  const [open, setOpen] = useState<Delegation | 'new'>()
  const nameOf = useNames(true)
  const close = () => setOpen(undefined)
  const done = () => {
    close()
    void known.again()
  }
  return (
    <OfficePage title={say('office.delegations')}>
      <Waiting known={known}>
        {({ delegations, items }) => (
          <>
            <div class="acts">
              <button type="button" class="primary" onClick={() => setOpen('new')}>
                {say('delegation.give')}
              </button>
            </div>
            {delegations.length === 0 ? (
              <p class="notice">{say('delegation.none')}</p>
            ) : (
              <ul class="rows">
                {delegations.map((each) => (
                  <Line
                    key={each.delegation}
                    delegation={each}
                    to={nameOf(each.to)}
                    items={items}
                    onEnd={() => setOpen(each)}
                  />
                ))}
              </ul>
            )}
          </>
        )}
      </Waiting>
      {open === 'new' && (
        <ActDialog
          form={giving}
          desk={{ items: known.data?.items ?? [] }}
          at="/api/delegations"
          name="give"
          onClose={close}
          onDone={done}
        />
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

interface LineProps extends Pick<Listed, 'items'> {
  readonly delegation: Delegation
  /** To whom, by name. */
  readonly to: string
  onEnd(): void
}

function Line({ delegation, to, items, onEnd }: LineProps) {
  const { role, all, items: some, powers: given, until, live } = delegation
  const names = some.map((id) => items.find((item) => item.id === id)?.name ?? id)
  return (
    <li>
      <span>
        <strong>{to}</strong> <span class="tag">{sayRole(role)}</span>{' '}
        {given.map((power) => find(`delegation.${power}`) ?? power).join('、')}
        <br />
        <span class="quiet">
          {all ? say('delegation.all') : names.join('、')} {say('delegation.until', { day: tellLastOfYear(until) })}
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

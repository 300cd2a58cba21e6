import { useState } from 'preact/hooks'
import type { listAccounts } from '../../../lib/desk/requests/list-accounts.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { sayRole } from '../../parts/role.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { type Account, AccountActs } from './account-acts.tsx'
import { FirstLink, type ShownLink } from './first-link.tsx'
import { Invite } from './invite.tsx'

/** 工作人员账号: who of the staff may come in, and the links with which they do. */
export function Accounts() {
  const known = useAnswer<typeof listAccounts>('/api/accounts')
  const [link, setLink] = useState<ShownLink>()
  const show = (made: ShownLink) => {
    setLink(made)
    void known.again()
  }
  return (
    <Page title={say('admin.title')} wide>
      <p>{say('admin.lead')}</p>
      <FirstLink link={link} />
      <Waiting known={known}>
        {({ accounts, departments }) => (
          <>
            <Invite departments={departments} onMade={show} />
            <Scroll label={say('admin.list', { n: accounts.length })}>
              <table class="accounts">
                <caption>{say('admin.list', { n: accounts.length })}</caption>
                <thead>
                  <tr>
                    {(['name', 'role', 'department', 'state', 'seen'] as const).map((column) => (
                      <th key={column} scope="col">
                        {say(`admin.${column}`)}
                      </th>
                    ))}
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {accounts.map((account) => (
                    <tr key={account.account}>
                      <th scope="row">{account.name}</th>
                      <td>{sayRole(account.role)}</td>
                      <td>{account.department?.name}</td>
                      <td>{sayState(account)}</td>
                      <td>{account.seen === undefined ? say('admin.never') : tellTime(account.seen)}</td>
                      <td>
                        {account.disabled === undefined && (
                          <AccountActs account={account} onLink={show} onEnded={() => void known.again()} />
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </>
        )}
      </Waiting>
    </Page>
  )
}

function sayState({ disabled, opened }: Account): string {
  if (disabled !== undefined) return say('admin.closed')
  return say(opened ? 'admin.open' : 'admin.waiting')
}

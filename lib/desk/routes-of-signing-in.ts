import { beginAccountSession } from './requests/begin-session.ts'
import { changeSessionPassword } from './requests/change-session-password.ts'
import { endAccount } from './requests/end-account.ts'
import { showFirstLink, useFirstLink } from './requests/first-link.ts'
import { inviteAccount } from './requests/invite-account.ts'
import { listAccounts } from './requests/list-accounts.ts'
import { listColleagues } from './requests/list-colleagues.ts'
import { listRecoveries, recoverAccount } from './requests/recover-account.ts'
import { registerAccount } from './requests/register-account.ts'
import { renewAccountLink } from './requests/renew-account-link.ts'
import type { Route } from './route.ts'

/** Built-in accounts, and sessions that begin with them. On one computer only: on AWS people sign in at the identity provider (docs/decisions/0020). */
export const routes: readonly Route[] = [
  beginAccountSession,
  changeSessionPassword,
  registerAccount,
  inviteAccount,
  listAccounts,
  listColleagues,
  endAccount,
  renewAccountLink,
  recoverAccount,
  listRecoveries,
  showFirstLink,
  useFirstLink,
]

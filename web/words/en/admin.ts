import type { admin as zh } from '../zh/admin.ts'

export const admin: Readonly<Record<keyof typeof zh, string>> = {
  'admin.title': 'Accounts of the staff',
  'admin.lead':
    'Only the administrator opens accounts: a link for one use, with which its person sets login and password. The administrator sees no application.',
  'admin.invite': 'Open an account',
  'admin.name': 'Name',
  'admin.role': 'Role',
  'admin.department': 'Department',
  'admin.hall': 'Works in the hall',
  'admin.make': 'Make a link',
  'admin.link': 'A link for one use (shown only now, until {time})',
  'admin.link.for': 'Give it to {name} alone:',
  'admin.list': '{n} accounts',
  'admin.seen': 'Last used',
  'admin.state': 'State',
  'admin.waiting': 'Link not opened yet',
  'admin.open': 'In use',
  'admin.closed': 'Closed',
  'admin.renew': 'New password (new link)',
  'admin.end': 'Close',
  'admin.end.sure': 'Close the account of {name}? They are signed out at once, and it cannot be opened again.',
  'admin.keep': 'Keep it',
  'admin.never': 'Never',
  'admin.missing': 'Fill in the name, and choose role and department.',
}

import { lazy } from 'preact-iso'
import type { StaffPage } from './pages.ts'
import { begin, type Drawn } from './program.tsx'

/** The program for offices and windows. A page is loaded when it is opened. */
const drawn = {
  'admin/accounts': lazy(async () => (await import('./pages/admin/accounts.tsx')).Accounts),
  'office/inbox': lazy(async () => (await import('./pages/office/inbox.tsx')).Inbox),
  'office/letters': lazy(async () => (await import('./pages/office/letters.tsx')).Letters),
  'office/letter': lazy(async () => (await import('./pages/office/letter.tsx')).Letter),
  'office/slips': lazy(async () => (await import('./pages/office/slips.tsx')).Slips),
  'office/cards': lazy(async () => (await import('./pages/office/cards.tsx')).Cards),
  'office/delegations': lazy(async () => (await import('./pages/office/delegations.tsx')).Delegations),
  'office/task': lazy(async () => (await import('./pages/office/task.tsx')).TaskPage),
  'window/home': lazy(async () => (await import('./pages/window/home.tsx')).WindowHome),
  'window/begin': lazy(async () => (await import('./pages/window/begin.tsx')).BeginIntake),
  'window/accept': lazy(async () => (await import('./pages/window/accept.tsx')).Accept),
  'window/notice': lazy(async () => (await import('./pages/window/notice.tsx')).WindowNotice),
  'window/recovery': lazy(async () => (await import('./pages/window/recovery.tsx')).Recovery),
  'window/issue-list': lazy(async () => (await import('./pages/window/issue-list.tsx')).IssueList),
  'window/issue': lazy(async () => (await import('./pages/window/issue.tsx')).Issue),
} satisfies Record<StaffPage, Drawn[string]>

await begin(
  { drawn, scope: /^\/(o|w|admin)(\/|$|\?)/, home: (role) => (role === 'clerk' ? '/w' : '/o') },
  {
    zh: async () => (await import('./words/zh/staff.ts')).zhStaff,
    en: async () => (await import('./words/en/staff.ts')).enStaff,
  },
)

import { openPage } from './frame/open-page.tsx'
import type { StaffPage } from './pages.ts'
import { begin, type Drawn } from './program.tsx'

/** The program for offices and windows. A page is loaded when it is opened. */
const drawn = {
  'admin/accounts': openPage(async () => (await import('./pages/admin/accounts.tsx')).Accounts),
  'office/inbox': openPage(async () => (await import('./pages/office/inbox.tsx')).Inbox),
  'office/letters': openPage(async () => (await import('./pages/office/letters.tsx')).Letters),
  'office/letter': openPage(async () => (await import('./pages/office/letter.tsx')).Letter),
  'office/slips': openPage(async () => (await import('./pages/office/slips.tsx')).Slips),
  'office/cards': openPage(async () => (await import('./pages/office/cards.tsx')).Cards),
  'office/delegations': openPage(async () => (await import('./pages/office/delegations.tsx')).Delegations),
  'office/task': openPage(async () => (await import('./pages/office/task.tsx')).TaskPage),
  'window/home': openPage(async () => (await import('./pages/window/home.tsx')).WindowHome),
  'window/begin': openPage(async () => (await import('./pages/window/begin.tsx')).BeginIntake),
  'window/accept': openPage(async () => (await import('./pages/window/accept.tsx')).Accept),
  'window/notice': openPage(async () => (await import('./pages/window/notice.tsx')).WindowNotice),
  'window/recovery': openPage(async () => (await import('./pages/window/recovery.tsx')).Recovery),
  'window/issue-list': openPage(async () => (await import('./pages/window/issue-list.tsx')).IssueList),
  'window/issue': openPage(async () => (await import('./pages/window/issue.tsx')).Issue),
} satisfies Record<StaffPage, Drawn[string]>

await begin(
  { drawn, scope: /^\/(o|w|admin)(\/|$|\?)/, home: (role) => (role === 'clerk' ? '/w' : '/o') },
  {
    zh: async () => (await import('./words/zh/staff.ts')).zhStaff,
    en: async () => (await import('./words/en/staff.ts')).enStaff,
  },
)

import { lazy } from 'preact-iso'
import type { StaffPage } from './pages.ts'
import { begin, type Drawn } from './program.tsx'

/** The program for offices and windows. A page is loaded when it is opened. */
const drawn = {
  'office/inbox': lazy(async () => (await import('./pages/office/inbox.tsx')).Inbox),
} satisfies Record<StaffPage, Drawn[string]>

await begin(
  { drawn, scope: /^\/(o|w)(\/|$|\?)/, home: '/o' },
  {
    zh: async () => (await import('./words/zh/staff.ts')).zhStaff,
    en: async () => (await import('./words/en/staff.ts')).enStaff,
  },
)

import { openPage } from './frame/open-page.tsx'
import type { PublicPage } from './pages.ts'
import { begin, type Drawn } from './program.tsx'
import type { Words } from './words/say.ts'

/** What is said on the pages of each folder alone. The server knows by the names of the files which a page loads. */
const words = {
  find: {
    zh: async () => (await import('./words/zh/find.ts')).find,
    en: async () => (await import('./words/en/find.ts')).find,
  },
  apply: {
    zh: async () => (await import('./words/zh/apply.ts')).apply,
    en: async () => (await import('./words/en/apply.ts')).apply,
  },
  follow: {
    zh: async () => (await import('./words/zh/follow.ts')).follow,
    en: async () => (await import('./words/en/follow.ts')).follow,
  },
  help: {
    zh: async () => (await import('./words/zh/help.ts')).help,
    en: async () => (await import('./words/en/help.ts')).help,
  },
  'sign-in': {
    zh: async () => (await import('./words/zh/sign-in.ts')).signIn,
    en: async () => (await import('./words/en/sign-in.ts')).signIn,
  },
} satisfies Readonly<Record<string, Words>>

/** The program for everybody. A page is loaded when it is opened. */
const drawn = {
  'find/home': openPage(async () => (await import('./pages/find/home.tsx')).Home, words.find),
  'find/bundle': openPage(async () => (await import('./pages/find/bundle.tsx')).BundleHome, words.find),
  'find/guide': openPage(async () => (await import('./pages/find/guide.tsx')).Guide, words.find),
  'find/notice': openPage(async () => (await import('./pages/find/notice.tsx')).Notice, words.find),
  'find/guides': openPage(async () => (await import('./pages/find/guides.tsx')).Guides, words.find),
  'apply/tasks': openPage(async () => (await import('./pages/apply/tasks.tsx')).Tasks, words.apply),
  'apply/answers': openPage(async () => (await import('./pages/apply/answers.tsx')).Answers, words.apply),
  'apply/agent': openPage(async () => (await import('./pages/apply/agent.tsx')).AgentPage, words.apply),
  'apply/form': openPage(async () => (await import('./pages/apply/form.tsx')).Form, words.apply),
  'apply/materials': openPage(async () => (await import('./pages/apply/materials.tsx')).Materials, words.apply),
  'apply/check': openPage(async () => (await import('./pages/apply/check.tsx')).Check, words.apply),
  'apply/done': openPage(async () => (await import('./pages/apply/done.tsx')).Done, words.apply),
  'follow/my': openPage(async () => (await import('./pages/follow/my.tsx')).My, words.follow),
  'follow/find': openPage(async () => (await import('./pages/follow/find.tsx')).FindProgress, words.follow),
  'follow/progress': openPage(async () => (await import('./pages/follow/progress.tsx')).Progress, words.follow),
  'follow/fix': openPage(async () => (await import('./pages/follow/fix.tsx')).Fix, words.follow),
  'follow/result': openPage(async () => (await import('./pages/follow/result.tsx')).Result, words.follow),
  'follow/rate': openPage(async () => (await import('./pages/follow/rate.tsx')).Rate, words.follow),
  'help/accessibility': openPage(
    async () => (await import('./pages/help/accessibility.tsx')).Accessibility,
    words.help,
  ),
  'sign-in/sign-in': openPage(async () => (await import('./pages/sign-in/sign-in.tsx')).SignIn, words['sign-in']),
  'sign-in/register': openPage(async () => (await import('./pages/sign-in/register.tsx')).Register, words['sign-in']),
  'sign-in/first': openPage(async () => (await import('./pages/sign-in/first.tsx')).First, words['sign-in']),
  'sign-in/account': openPage(async () => (await import('./pages/sign-in/account.tsx')).Account, words['sign-in']),
  'sign-in/demo': openPage(async () => (await import('./pages/sign-in/demo.tsx')).Demo, words['sign-in']),
} satisfies Record<PublicPage, Drawn[string]>

await begin(
  { drawn, scope: /^\/(?!api\/|openapi|o\b|w\b|admin\b|sign-in\/)/, home: () => '/' },
  {
    zh: async () => (await import('./words/zh/public.ts')).zhPublic,
    en: async () => (await import('./words/en/public.ts')).enPublic,
  },
)

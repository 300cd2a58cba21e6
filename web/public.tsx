import { openPage } from './frame/open-page.tsx'
import type { PublicPage } from './pages.ts'
import { begin, type Drawn } from './program.tsx'

/** The program for everybody. A page is loaded when it is opened. */
const drawn = {
  'find/home': openPage(async () => (await import('./pages/find/home.tsx')).Home),
  'find/bundle': openPage(async () => (await import('./pages/find/bundle.tsx')).BundleHome),
  'find/guide': openPage(async () => (await import('./pages/find/guide.tsx')).Guide),
  'find/notice': openPage(async () => (await import('./pages/find/notice.tsx')).Notice),
  'find/guides': openPage(async () => (await import('./pages/find/guides.tsx')).Guides),
  'apply/tasks': openPage(async () => (await import('./pages/apply/tasks.tsx')).Tasks),
  'apply/answers': openPage(async () => (await import('./pages/apply/answers.tsx')).Answers),
  'apply/agent': openPage(async () => (await import('./pages/apply/agent.tsx')).AgentPage),
  'apply/form': openPage(async () => (await import('./pages/apply/form.tsx')).Form),
  'apply/materials': openPage(async () => (await import('./pages/apply/materials.tsx')).Materials),
  'apply/check': openPage(async () => (await import('./pages/apply/check.tsx')).Check),
  'apply/done': openPage(async () => (await import('./pages/apply/done.tsx')).Done),
  'follow/my': openPage(async () => (await import('./pages/follow/my.tsx')).My),
  'follow/find': openPage(async () => (await import('./pages/follow/find.tsx')).FindProgress),
  'follow/progress': openPage(async () => (await import('./pages/follow/progress.tsx')).Progress),
  'follow/fix': openPage(async () => (await import('./pages/follow/fix.tsx')).Fix),
  'follow/result': openPage(async () => (await import('./pages/follow/result.tsx')).Result),
  'follow/rate': openPage(async () => (await import('./pages/follow/rate.tsx')).Rate),
  'help/accessibility': openPage(async () => (await import('./pages/help/accessibility.tsx')).Accessibility),
  'sign-in/sign-in': openPage(async () => (await import('./pages/sign-in/sign-in.tsx')).SignIn),
  'sign-in/register': openPage(async () => (await import('./pages/sign-in/register.tsx')).Register),
  'sign-in/first': openPage(async () => (await import('./pages/sign-in/first.tsx')).First),
  'sign-in/account': openPage(async () => (await import('./pages/sign-in/account.tsx')).Account),
  'sign-in/demo': openPage(async () => (await import('./pages/sign-in/demo.tsx')).Demo),
} satisfies Record<PublicPage, Drawn[string]>

await begin(
  { drawn, scope: /^\/(?!api\/|openapi|o\b|w\b|admin\b|sign-in\/)/, home: () => '/' },
  {
    zh: async () => (await import('./words/zh/public.ts')).zhPublic,
    en: async () => (await import('./words/en/public.ts')).enPublic,
  },
)

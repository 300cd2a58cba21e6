import { lazy } from 'preact-iso'
import type { PublicPage } from './pages.ts'
import { begin, type Drawn } from './program.tsx'

/** The program for everybody. A page is loaded when it is opened. */
const drawn = {
  'find/home': lazy(async () => (await import('./pages/find/home.tsx')).Home),
  'find/bundle': lazy(async () => (await import('./pages/find/bundle.tsx')).BundleHome),
  'find/guide': lazy(async () => (await import('./pages/find/guide.tsx')).Guide),
  'find/notice': lazy(async () => (await import('./pages/find/notice.tsx')).Notice),
  'find/guides': lazy(async () => (await import('./pages/find/guides.tsx')).Guides),
  'apply/tasks': lazy(async () => (await import('./pages/apply/tasks.tsx')).Tasks),
  'apply/answers': lazy(async () => (await import('./pages/apply/answers.tsx')).Answers),
  'apply/agent': lazy(async () => (await import('./pages/apply/agent.tsx')).AgentPage),
  'apply/form': lazy(async () => (await import('./pages/apply/form.tsx')).Form),
  'apply/materials': lazy(async () => (await import('./pages/apply/materials.tsx')).Materials),
  'apply/check': lazy(async () => (await import('./pages/apply/check.tsx')).Check),
  'apply/done': lazy(async () => (await import('./pages/apply/done.tsx')).Done),
  'follow/my': lazy(async () => (await import('./pages/follow/my.tsx')).My),
  'follow/find': lazy(async () => (await import('./pages/follow/find.tsx')).FindProgress),
  'follow/progress': lazy(async () => (await import('./pages/follow/progress.tsx')).Progress),
  'follow/fix': lazy(async () => (await import('./pages/follow/fix.tsx')).Fix),
  'follow/result': lazy(async () => (await import('./pages/follow/result.tsx')).Result),
  'follow/rate': lazy(async () => (await import('./pages/follow/rate.tsx')).Rate),
  'help/accessibility': lazy(async () => (await import('./pages/help/accessibility.tsx')).Accessibility),
  'sign-in/sign-in': lazy(async () => (await import('./pages/sign-in/sign-in.tsx')).SignIn),
  'sign-in/register': lazy(async () => (await import('./pages/sign-in/register.tsx')).Register),
  'sign-in/first': lazy(async () => (await import('./pages/sign-in/first.tsx')).First),
  'sign-in/account': lazy(async () => (await import('./pages/sign-in/account.tsx')).Account),
  'sign-in/demo': lazy(async () => (await import('./pages/sign-in/demo.tsx')).Demo),
} satisfies Record<PublicPage, Drawn[string]>

await begin(
  { drawn, scope: /^\/(?!api\/|openapi|o\b|w\b|admin\b|sign-in\/)/, home: () => '/' },
  {
    zh: async () => (await import('./words/zh/public.ts')).zhPublic,
    en: async () => (await import('./words/en/public.ts')).enPublic,
  },
)

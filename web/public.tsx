import { lazy } from 'preact-iso'
import type { PublicPage } from './pages.ts'
import { begin, type Drawn } from './program.tsx'

/** The program for everybody. A page is loaded when it is opened. */
const drawn = {
  'find/home': lazy(async () => (await import('./pages/find/home.tsx')).Home),
} satisfies Record<PublicPage, Drawn[string]>

await begin(
  { drawn, scope: /^\/(?!api\/|openapi|o\b|w\b|sign-in\/)/, home: '/' },
  {
    zh: async () => (await import('./words/zh/public.ts')).zhPublic,
    en: async () => (await import('./words/en/public.ts')).enPublic,
  },
)

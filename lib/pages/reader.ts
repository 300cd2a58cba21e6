import type { Reader } from './shell.ts'

const cares = ['size-20', 'size-30', 'contrast', 'simple'] as const

/** How somebody reads: their own choice, kept in cookies; else their browser's language, and Chinese unless that is English. */
export function readReader(cookies: string | undefined, acceptLanguage: string | undefined): Reader {
  const chosen = findCookie(cookies, 'lang')
  const first = (chosen ?? acceptLanguage ?? '').trim().toLowerCase()
  const wanted = findCookie(cookies, 'care')?.split('.') ?? []
  return { language: first.startsWith('en') ? 'en' : 'zh', care: cares.filter((care) => wanted.includes(care)) }
}

function findCookie(cookies: string | undefined, name: string): string | undefined {
  for (const cookie of cookies?.split(';') ?? []) {
    const [key, value] = cookie.trim().split('=')
    if (key === name) return value
  }
  return undefined
}

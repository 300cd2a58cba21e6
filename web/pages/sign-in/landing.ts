import { landingOf } from '../../../lib/application/landing.ts'

/** Goes there, without leaving the page of signing in behind: it may have held a secret. The session is asked for anew. */
export const land = (role: string, to?: string): void => location.replace(landingOf(role, to))

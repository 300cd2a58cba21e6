/** Where somebody's work is, once they are signed in: back where they came from, if that is theirs. */
export function landingOf(role: string, to?: string): string {
  const wanted = findLocal(to)
  if (role === 'officer' || role === 'chief' || role === 'head') return within(wanted, 'o') ?? '/o'
  if (role === 'clerk') return within(wanted, 'w') ?? '/w'
  return wanted ?? (role === 'applicant' ? '/my' : '/')
}

/** A place on our own pages: one slash, then nothing that browsers drop or turn round. */
export const findLocal = (to: string | undefined): string | undefined =>
  to !== undefined && /^\/(?!\/)[!-[\]-~]*$/.test(to) ? to : undefined

const within = (to: string | undefined, room: string): string | undefined =>
  to !== undefined && new RegExp(`^/${room}(?:[/?]|$)`).test(to) ? to : undefined

/** Goes there, without leaving the page of signing in behind: it may have held a secret. The session is asked for anew. */
export const land = (role: string, to?: string): void => location.replace(landingOf(role, to))

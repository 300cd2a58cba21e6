/**
 * Where somebody's work is, once they are signed in: back where they came from, if that is theirs. `to` is what was asked
 * for, by anybody.
 */
export function landingOf(role: string, to?: string): string {
  const wanted = findLocal(to)
  if (role === 'officer' || role === 'chief' || role === 'head') return within(wanted, 'o') ?? '/o'
  if (role === 'clerk') return within(wanted, 'w') ?? '/w'
  if (role === 'administrator') return within(wanted, 'admin') ?? '/admin'
  return wanted ?? (role === 'applicant' ? '/my' : '/')
}

/** A place on our own pages: one slash, then nothing that browsers drop or turn round. */
export const findLocal = (to: string | undefined): string | undefined =>
  to !== undefined && /^\/(?!\/)[!-[\]-~]*$/.test(to) ? to : undefined

const within = (to: string | undefined, room: string): string | undefined =>
  to !== undefined && new RegExp(`^/${room}(?:[/?]|$)`).test(to) ? to : undefined

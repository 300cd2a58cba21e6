import type { Given } from './fix-wanted.ts'

const keyOf = (application: string): string => `fix:${application}`

/** Keeps what is entered but not sent, in this tab only; undefined forgets it. */
export function keepGiven(application: string, given: Given | undefined): void {
  try {
    if (given) sessionStorage.setItem(keyOf(application), JSON.stringify(given))
    else sessionStorage.removeItem(keyOf(application))
  } catch {
    // A browser that keeps nothing still sends it.
  }
}

export function findGiven(application: string): Given | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(application)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

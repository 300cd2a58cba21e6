import { hash } from 'node:crypto'

/** An application's id begins with its time, by which lists are in order; the rest is chance. */
const timePart = 10

/** What names of masked cases look like: `2026-11-01kaz…-9f86d081884c7d65`. */
export const maskedShape = /^20\d{2}-(0[1-9]|1[0-2])-[0-9a-z]{1,10}-[0-9a-f]{16}$/

/**
 * 脱敏: the name under which a social supervisor sees a case. It has the month of filing and the case's place in time; of
 * the rest of the id only what cannot be turned back into it.
 */
export function maskedName(month: string, application: string): string {
  return `${month}-${application.slice(0, timePart)}-${hash('sha256', `case ${application}`).slice(0, 16)}`
}

/** The month in which it was filed, and how its id begins. */
export function readMasked(name: string): { readonly month: string; readonly beginning: string } {
  return { month: name.slice(0, 7), beginning: name.slice(8, name.lastIndexOf('-')) }
}

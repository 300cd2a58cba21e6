import type { Values } from './act-form.ts'

const place = (at: string, act: string): string => `office ${at} ${act}`

/** What was typed for an act and not sent: it outlives a reload and a session that ended, and ends with signing out. */
export function findKept(at: string, act: string): Values | undefined {
  const text = sessionStorage.getItem(place(at, act))
  return text === null ? undefined : (JSON.parse(text) as Values)
}

export function keepValues(at: string, act: string, values: Values | undefined): void {
  if (values === undefined) sessionStorage.removeItem(place(at, act))
  else sessionStorage.setItem(place(at, act), JSON.stringify(values))
}

import { useState } from 'preact/hooks'

/**
 * What somebody is in the middle of entering: kept in this tab through a reload and a new sign-in, until it is sent
 * (`forget`) or they sign out.
 */
export function useKept<T>(key: string, first: T): [value: T, set: (next: T) => void, forget: () => void] {
  const [value, setValue] = useState<T>(() => read(key) ?? first)
  const set = (next: T) => {
    setValue(next)
    write(key, JSON.stringify(next))
  }
  return [value, set, () => write(key, undefined)]
}

function read<T>(key: string): T | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing still sends what is entered.
  }
}

/** Catalogue entries in memory, so that starting an execution reads and parses none. What is kept must not be changed. */
export interface EntryCache {
  /** The entry, or what `read` finds; nothing is not remembered. `text` is the entry as it is stored. */
  find(kind: string, key: string, read: () => { readonly text: string; readonly entry: unknown } | undefined): unknown
  drop(kind: string, key: string): void
  clear(): void
}

/** Holds entries of about `mostText` characters in all; when they are more, it begins anew. */
export function createEntryCache(mostText = 16_000_000): EntryCache {
  const entries = new Map<string, unknown>()
  let size = 0
  const name = (kind: string, key: string) => `${kind} ${key}`
  const clear = () => {
    entries.clear()
    size = 0
  }
  return {
    find(kind, key, read) {
      const known = entries.get(name(kind, key))
      if (known !== undefined) return known
      const found = read()
      if (!found) return undefined
      if (size + found.text.length > mostText) clear()
      size += found.text.length
      entries.set(name(kind, key), found.entry)
      return found.entry
    },
    drop: (kind, key) => void entries.delete(name(kind, key)),
    clear,
  }
}

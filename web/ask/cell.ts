/** One value that changes, and whoever wants to hear of it. */
export interface Cell<T> {
  get(): T
  set(value: T): void
  /** Answers how to stop listening. */
  subscribe(listener: () => void): () => void
}

export function createCell<T>(first: T): Cell<T> {
  const listeners = new Set<() => void>()
  let value = first
  return {
    get: () => value,
    set(next) {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

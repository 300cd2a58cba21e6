/** The entries of a list or record by what tells them apart, whatever their order; the keys are in it. */
export function keyed(value: unknown): ReadonlyMap<string, unknown> {
  if (!Array.isArray(value)) return new Map(Object.entries(value ?? {}))
  const found = new Map<string, unknown>()
  for (const each of value) {
    const key = keyOf(each)
    let free = key
    for (let n = 2; found.has(free); n++) free = `${key} #${n}`
    found.set(free, each)
  }
  return found
}

function keyOf(each: unknown): string {
  if (each === null || typeof each !== 'object') return String(each)
  const { id, item, kind, from, says } = each as Record<string, unknown>
  return String(id ?? item ?? kind ?? from ?? says)
}

type Entries = ReadonlyMap<string, unknown>

/**
 * The entries of two lists side by side. A rule whose words alone are others is the same rule: it stands under its
 * former words.
 */
export function pairUp(before: Entries, after: Entries): ReadonlyMap<string, readonly [unknown, unknown]> {
  const pairs = new Map<string, readonly [unknown, unknown]>()
  const fresh = new Map([...after].filter(([key]) => !before.has(key)))
  for (const [key, value] of before) {
    const reworded = after.has(key) ? undefined : [...fresh].find(([, other]) => isReworded(value, other))
    if (reworded) fresh.delete(reworded[0])
    pairs.set(key, [value, reworded ? reworded[1] : after.get(key)])
  }
  for (const [key, value] of fresh) pairs.set(key, [undefined, value])
  return pairs
}

function isReworded(before: unknown, after: unknown): boolean {
  const one = before as { says?: unknown; when?: unknown } | null
  const other = after as { says?: unknown; when?: unknown } | null
  return one?.when !== undefined && one.says !== undefined && one.when === other?.when && other.says !== undefined
}

/** Whether what both lists hold comes in another order. */
export function isMoved(before: Entries, after: Entries): boolean {
  const left = [...before.keys()].filter((key) => after.has(key))
  const right = [...after.keys()].filter((key) => before.has(key))
  return left.some((key, n) => key !== right[n])
}

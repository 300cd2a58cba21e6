type Path = readonly (string | number)[]

/** The paths of everything in plain data that is no list and no record. */
export function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [path]
  const entries = Array.isArray(value) ? value.map((each, n) => [n, each] as const) : Object.entries(value)
  return entries.flatMap(([key, each]) => leavesOf(each, [...path, key]))
}

/** The same data with one leaf changed, or left out. */
export function without<T>(value: T, path: Path, how: 'changed' | 'left out'): T {
  const copy = structuredClone(value)
  const last = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy)
  if (how === 'changed') {
    const fields = holder as Record<string | number, unknown>
    fields[last] = otherThan(fields[last])
  } else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete (holder as Record<string | number, unknown>)[last]
  return copy
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  return typeof value === 'number' ? value + 1 : `${value}甲`
}

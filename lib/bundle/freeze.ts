/** Freezes plain data to its leaves and gives it back. */
export function freeze<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data
  for (const value of Object.values(data)) freeze(value)
  return Object.freeze(data)
}

/** The ids at the beginning of a test's full name, which are what it claims to prove: `ACC-08 ACC-09 both go at once`. */
export function readIds(name: string): readonly string[] {
  const words = name.trim().split(/\s+/)
  const end = words.findIndex((word) => !/^[A-Z]{3}-\d{2}$/.test(word))
  return [...new Set(end === -1 ? words : words.slice(0, end))]
}

/** Names in a test file that begin with an id: texts in quotes, whichever way they reach a test. */
export function findClaims(source: string): readonly string[] {
  const texts = source.matchAll(/(['"`])([A-Z]{3}-\d{2}\s(?:(?!\1)[^\\\n]|\\.)*)\1/g)
  return [...texts].map(([, , text = '']) => text)
}

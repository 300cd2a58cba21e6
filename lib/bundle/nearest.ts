/** The known word that `word` was most likely meant to be, or nothing when none is close. */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  const letters = new Int32Array(buckets)
  for (let i = 0; i < word.length; i++)
    letters[word.charCodeAt(i) % buckets] = (letters[word.charCodeAt(i) % buckets] ?? 0) + 1
  let nearest: string | undefined
  let most = Math.max(1, Math.floor(word.length / 3))
  for (const name of known) {
    if (most < 0) break
    if (Math.abs(name.length - word.length) > most || countOthers(letters, word, name) > most) continue
    const distance = editDistance(word, name, most)
    if (distance > most) continue
    nearest = name
    most = distance - 1
  }
  return nearest
}

const buckets = 64

/** At least so many letters must be changed, which is quickly counted: of most names it shows that they are too far. */
function countOthers(letters: Int32Array, word: string, name: string): number {
  let others = 0
  const left = letters.slice()
  for (let i = 0; i < name.length; i++) {
    const bucket = name.charCodeAt(i) % buckets
    const count = left[bucket] ?? 0
    if (count === 0) others++
    else left[bucket] = count - 1
  }
  return Math.max(others, word.length - (name.length - others))
}

/** How to mend a reference to something unknown: the nearest name, or what there is (the first few). */
export function suggest(word: string, known: readonly string[], otherwise: string): string {
  const nearest = findNearest(word.slice(0, 80), known)
  if (nearest !== undefined) return `Did you mean "${nearest}"?`
  return known.length > 0 && known.length <= 12 ? `${otherwise} There are: ${known.join(', ')}.` : otherwise
}

/** Levenshtein's distance, a neighbouring swap counting once; of what is further than `most`, some number above it. */
function editDistance(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
      if (cost < least) least = cost
    }
    // A swap looks back two rows, of which one is within `most` then.
    if (least > most + 1) return least
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** What can be searched: its name, and the other words by which people know it. */
interface Findable {
  readonly name: string
  readonly find: readonly string[]
}

/**
 * Those that fit what was typed, best first. Whole words fit best; else two characters in a row that occur fit too, since
 * people write 开餐饮店 for 餐饮.
 */
export function search<T extends Findable>(all: readonly T[], typed: string): readonly T[] {
  const text = plain(typed)
  if (text === '') return all
  const scored = all.map((one) => ({ one, score: scoreOf(one, text) }))
  const best = Math.max(...scored.map(({ score }) => score))
  // Beside a whole match, parts of words are noise.
  const fits = (score: number) => score > 0 && (score >= whole || best < whole)
  return scored
    .filter(({ score }) => fits(score))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one)
}

/** What a match of all that was typed scores; parts of it score less. */
const whole = 1

function scoreOf({ name, find }: Findable, text: string): number {
  if (plain(name).includes(text)) return whole + 1
  const words = find.map(plain)
  if (words.some((word) => word.includes(text))) return whole
  const parts = partsOf(text)
  const found = parts.filter((part) => plain(name).includes(part) || words.some((word) => word.includes(part)))
  return parts.length === 0 ? 0 : found.length / (parts.length + 1)
}

/** 开餐饮店 → 开餐 餐饮 饮店; words of Latin letters whole, from three letters on. */
function partsOf(text: string): readonly string[] {
  const han = text.match(/\p{Script=Han}+/gu) ?? []
  const pairs = han.flatMap((run) => [...run].slice(1).map((second, index) => [...run][index] + second))
  return [...pairs, ...(text.match(/[a-z]{3,}/g) ?? [])]
}

/** Words that stand in every name, or in what everybody types, find nothing. */
const everywhere = /一件事|办理|我要|怎么|如何|\b(?:the|and|for|how|want)\b/g

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(everywhere, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()

import type { Budget } from './budget.ts'
import { compileRegex, type RegexProgram } from './regex-program.ts'

/** A place in the program, and where the groups on the way to it began and ended. */
interface Way {
  readonly at: number
  readonly slots: readonly number[]
}

/** Follows everything that takes no character, the best way first; a place reached twice is only reached the better way. */
const follow = ({ instructions }: RegexProgram, ways: readonly Way[], text: string, index: number): Way[] => {
  const seen = new Set<number>()
  const arrived: Way[] = []
  const open = [...ways].reverse()
  for (let way = open.pop(); way; way = open.pop()) {
    const { at, slots } = way
    if (seen.has(at)) continue
    seen.add(at)
    const step = instructions[at]
    if (step?.kind === 'jump') open.push({ at: step.to, slots })
    else if (step?.kind === 'split') open.push({ at: step.second, slots }, { at: step.first, slots })
    else if (step?.kind === 'save') open.push({ at: at + 1, slots: slots.with(step.slot, index) })
    else if (step?.kind !== 'assert') arrived.push(way)
    else if (step.holds(text, index)) open.push({ at: at + 1, slots })
  }
  return arrived
}

/** Where the first match from `from` on lies: start and end of the whole and of each group, -1 for a group without part in it. */
const findMatch = (
  program: RegexProgram,
  text: string,
  from: number,
  budget: Budget,
): readonly number[] | undefined => {
  const none: readonly number[] = Array(2 * (program.groups + 1)).fill(-1)
  let found: readonly number[] | undefined
  let ways: Way[] = []
  for (let index = from; index <= text.length; index += 1) {
    if (!found) ways.push({ at: 0, slots: none })
    const arrived = follow(program, ways, text, index)
    budget.spend((1 + arrived.length) / 4)
    ways = []
    const unit = text[index]
    for (const { at, slots } of arrived) {
      const step = program.instructions[at]
      if (step?.kind === 'match') {
        found = slots
        break
      }
      if (unit !== undefined && step?.kind === 'unit' && step.accepts(unit)) ways.push({ at: at + 1, slots })
    }
    if (found && ways.length === 0) return found
  }
  return found
}

/**
 * A regular expression engine for JSONata that takes time in proportion to text and pattern. It finds what the native one
 * finds, but has neither look-around nor back references, which need more.
 */
export const regexEngine = (budget: Budget) =>
  class {
    lastIndex = 0
    readonly #program: RegexProgram

    constructor({ source, ignoreCase, multiline }: RegExp) {
      this.#program = compileRegex(source, `${ignoreCase ? 'i' : ''}${multiline ? 'm' : ''}`)
      budget.spend(this.#program.instructions.length)
    }

    exec(text: string) {
      const found = findMatch(this.#program, text, this.lastIndex, budget)
      this.lastIndex = found?.[1] ?? 0
      if (!found) return null
      const parts = Array.from({ length: this.#program.groups + 1 }, (_, group) => {
        const [start = -1, end = -1] = found.slice(group * 2, group * 2 + 2)
        return start < 0 || end < 0 ? undefined : text.slice(start, end)
      })
      return Object.assign(parts, { index: found[0] })
    }
  }

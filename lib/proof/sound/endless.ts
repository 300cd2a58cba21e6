import type { Branch } from '../net/net.ts'
import type { Course } from './courses.ts'
import { exitsOf } from './exits.ts'

/**
 * Courses of a branch from which its end cannot be reached any more, even if nothing goes wrong and every wait is
 * answered. Where there is none, every circle of the branch has a way out that people choose, for only reviews have two
 * ways out that are no failure: it ends unless somebody sends back again and again.
 */
export function findEndless(branch: Branch, courses: readonly Course[], applies: boolean): readonly Course[] {
  const ending = nodesThatEnd(branch, applies)
  return courses.filter(({ node }) => node >= 0 && !ending.has(node))
}

function nodesThatEnd({ nodes }: Branch, applies: boolean): ReadonlySet<number> {
  const ending = new Set(nodes.flatMap(({ kind }, index) => (kind === 'end' ? [index] : [])))
  for (let before = -1; before !== ending.size; ) {
    before = ending.size
    nodes.forEach((node, index) => {
      const ways = exitsOf(node, applies).filter(({ by }) => by !== 'attention')
      if (ways.some(({ to }) => ending.has(to))) ending.add(index)
    })
  }
  return ending
}

import type { Net, Node } from '../../lib/proof/net/net.ts'

/** Where all branches are, and which items have their result: nothing else of a run matters for what can follow. */
interface Marking {
  readonly at: readonly number[]
  readonly settled: readonly boolean[]
}

interface Move {
  readonly to: Marking
  readonly fails: boolean
}

const keyOf = ({ at, settled }: Marking): string => `${at.join()}|${settled.map(Number).join('')}`

const nodeAt = (net: Net, { at }: Marking, branch: number): Node | undefined =>
  net.branches[branch]?.nodes[at[branch] ?? -1]

const isOver = (net: Net, marking: Marking): boolean =>
  net.branches.every((_, branch) => nodeAt(net, marking, branch)?.kind === 'end')

function startOf(net: Net, plan: readonly boolean[]): Marking {
  return {
    at: net.branches.map(({ start }) => start),
    settled: net.items.map((_, item) => item < net.branches.length && plan[item] === false),
  }
}

/** Every step that any branch can make now, one at a time. */
function movesFrom(net: Net, plan: readonly boolean[], marking: Marking): readonly Move[] {
  return net.branches.flatMap((_, branch) => {
    const node = nodeAt(net, marking, branch)
    const go = (to: number, { settles = false, fails = false } = {}): Move => {
      const next = net.branches[branch]?.nodes[to]
      const ends = next?.kind === 'end' && next.outcome === 'attention'
      return {
        to: {
          at: marking.at.map((each, index) => (index === branch ? to : each)),
          settled: marking.settled.map((each, item) => each || (item === branch && (settles || ends))),
        },
        fails,
      }
    }
    if (node?.kind === 'gate') return [go(plan[branch] ? node.yes : node.no)]
    if (node?.kind === 'record') return [go(node.next, { settles: true }), go(node.attention, { fails: true })]
    if (node?.kind === 'await') {
      const there = node.needs.every((need) => marking.settled[need])
      return [...(there ? [go(node.next)] : []), go(node.attention, { fails: true })]
    }
    if (node?.kind !== 'work') return []
    const back = node.task === 'review' ? [go(node.correction)] : []
    return [go(node.done), ...back, go(node.attention, { fails: true })]
  })
}

/** Whether every marking that any run in any order of steps leads to can still come to its end without a failure. */
export function alwaysEnds(net: Net, plan: readonly boolean[]): boolean {
  const before = new Map<string, string[]>()
  const start = startOf(net, plan)
  const found = new Map([[keyOf(start), start]])
  for (const [key, marking] of found)
    for (const { to, fails } of movesFrom(net, plan, marking)) {
      const next = keyOf(to)
      found.set(next, found.get(next) ?? to)
      if (!fails) before.set(next, [...(before.get(next) ?? []), key])
    }
  const ending = new Set([...found].filter(([, marking]) => isOver(net, marking)).map(([key]) => key))
  for (const key of ending) for (const earlier of before.get(key) ?? []) ending.add(earlier)
  return ending.size === found.size
}

/** The cost of the cheapest run after which branches wait for ever, whatever order it takes; a failure costs a thousand steps. */
export function cheapestStuckRun(net: Net, plan: readonly boolean[]): number | undefined {
  const start = startOf(net, plan)
  const open = new Map([[keyOf(start), { marking: start, cost: 0 }]])
  const done = new Set<string>()
  while (open.size > 0) {
    const [key, { marking, cost }] = [...open].reduce((a, b) => (b[1].cost < a[1].cost ? b : a))
    open.delete(key)
    done.add(key)
    if (waitsForEver(net, marking)) return cost
    for (const { to, fails } of movesFrom(net, plan, marking)) {
      const next = keyOf(to)
      const price = cost + (fails ? 1000 : 1)
      if (!done.has(next) && price < (open.get(next)?.cost ?? Number.POSITIVE_INFINITY))
        open.set(next, { marking: to, cost: price })
    }
  }
  return undefined
}

/** Some wait for what never comes: for each other, for what ended without a result, or for what nobody does. */
function waitsForEver(net: Net, marking: Marking): boolean {
  let never = new Set(
    net.items.flatMap((_, item) => {
      const kind = nodeAt(net, marking, item)?.kind
      return !marking.settled[item] && (kind === undefined || kind === 'end' || kind === 'await') ? [item] : []
    }),
  )
  for (let size = -1; size !== never.size; ) {
    size = never.size
    never = new Set(
      [...never].filter((item) => {
        const node = nodeAt(net, marking, item)
        return node?.kind !== 'await' || node.needs.some((need) => never.has(need))
      }),
    )
  }
  return net.branches.some((_, branch) => {
    const node = nodeAt(net, marking, branch)
    return node?.kind === 'await' && node.needs.some((need) => never.has(need))
  })
}

import type { Net, Work } from '../../proof/net/net.ts'

/** What became of an item, as whole numbers, so that many thousand cases fit into memory. */
export const outcome = { none: 0, granted: 1, refused: 2, blocked: 3, skipped: 4, attention: 5 } as const

/** An application on its way through a net. */
export interface Passage {
  /** By item: whether the plan says that it applies. */
  applies: readonly boolean[]
  /** By branch: the node at which it stands. */
  readonly at: number[]
  /** By item. */
  readonly outcomes: number[]
  /** By branch: the item whose result let a wait go on, -1: it did not wait. */
  readonly wokenBy: number[]
  /** Branches that have not ended. */
  left: number
}

/** What the functions of a machine do when it calls them, and the people behind them. */
export interface Hands<P extends Passage> {
  /** Somebody has to work on it, and answers later, or at once, by `answer`. */
  open(passage: P, branch: number, node: Work): void
  /** The result of the item of the branch: one of `outcome`. */
  record(passage: P, branch: number): number
  /** All branches have ended. */
  merged(passage: P): void
}

export type Exit = 'done' | 'correction' | 'attention'

export const createPassage = (net: Net): Passage => ({
  applies: [],
  at: net.branches.map(() => -1),
  outcomes: net.items.map(() => outcome.none),
  wokenBy: net.branches.map(() => -1),
  left: net.branches.length,
})

/** Puts a passage, which may have been used before, at the beginning and lets all branches run. */
export function dispatch<P extends Passage>(net: Net, passage: P, hands: Hands<P>): void {
  passage.left = net.branches.length
  passage.at.fill(-1)
  passage.wokenBy.fill(-1)
  for (let item = 0; item < net.items.length; item++)
    passage.outcomes[item] = passage.applies[item] ? outcome.none : outcome.skipped
  for (const [index, branch] of net.branches.entries()) enter(net, passage, index, branch.start, hands)
}

/** Answers the work at which a branch stands. */
export function answer<P extends Passage>(net: Net, passage: P, branch: number, exit: Exit, hands: Hands<P>): void {
  const node = net.branches[branch]?.nodes[passage.at[branch] ?? -1]
  if (node?.kind !== 'work') throw new Error('nobody was asked for this')
  enter(net, passage, branch, node[exit], hands)
}

/** Whether everything that is needed has its result, or does not apply. */
const areThere = ({ outcomes }: Passage, needs: readonly number[]): boolean => {
  for (const need of needs) if (outcomes[need] === outcome.none) return false
  return true
}

/** Runs a branch on from a node as far as it goes by itself. */
function enter<P extends Passage>(net: Net, passage: P, branch: number, first: number, hands: Hands<P>): void {
  const nodes = net.branches[branch]?.nodes ?? []
  for (let number = first; ; ) {
    const node = nodes[number]
    if (node === undefined) throw new Error('the machine fails here; a proof of it would have said so')
    passage.at[branch] = number
    switch (node.kind) {
      case 'gate':
        number = passage.applies[node.item] ? node.yes : node.no
        break
      case 'await':
        if (!areThere(passage, node.needs)) return
        number = node.next
        break
      case 'work':
        hands.open(passage, branch, node)
        return
      case 'record':
        settle(net, passage, branch, hands.record(passage, branch), hands)
        number = node.next
        break
      case 'end':
        leave(net, passage, branch, node.outcome, hands)
        return
    }
  }
}

function leave<P extends Passage>(net: Net, passage: P, branch: number, ended: string, hands: Hands<P>): void {
  if (ended === 'attention') settle(net, passage, branch, outcome.attention, hands)
  if (--passage.left === 0) hands.merged(passage)
}

/** Gives an item its outcome, if it has none, and lets go on what waited for it. */
export function settle<P extends Passage>(net: Net, passage: P, item: number, result: number, hands: Hands<P>): void {
  if (passage.outcomes[item] === outcome.none) passage.outcomes[item] = result
  for (const [branch, { nodes }] of net.branches.entries()) {
    const node = nodes[passage.at[branch] ?? -1]
    if (node?.kind !== 'await' || !node.needs.includes(item) || !areThere(passage, node.needs)) continue
    passage.wokenBy[branch] = item
    enter(net, passage, branch, node.next, hands)
  }
}

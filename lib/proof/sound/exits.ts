import type { Node } from '../net/net.ts'

/** How a node is left. */
export type By = 'applies' | 'not-applicable' | 'arrived' | 'done' | 'correction' | 'recorded' | 'attention'

/** `to`: the number of a node of the branch; -1: the execution fails. */
export interface Exit {
  readonly by: By
  readonly to: number
}

/**
 * The ways out of a node, when its item applies or not. `attention` is the way of what went wrong for good: it may always
 * be gone, and no run is to need it. `arrived` can be gone only when all that is waited for is there.
 */
export function exitsOf(node: Node, applies: boolean): readonly Exit[] {
  switch (node.kind) {
    case 'gate':
      return applies ? [{ by: 'applies', to: node.yes }] : [{ by: 'not-applicable', to: node.no }]
    case 'await':
      return [{ by: 'arrived', to: node.next }, wrong(node.attention)]
    case 'work':
      return node.task === 'review'
        ? [{ by: 'done', to: node.done }, { by: 'correction', to: node.correction }, wrong(node.attention)]
        : [{ by: 'done', to: node.done }, wrong(node.attention)]
    case 'record':
      return [{ by: 'recorded', to: node.next }, wrong(node.attention)]
    case 'end':
      return []
  }
}

const wrong = (to: number): Exit => ({ by: 'attention', to })

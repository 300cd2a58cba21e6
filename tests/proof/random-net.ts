import * as fc from 'fast-check'
import type { Branch, Net, Node } from '../../lib/proof/net/net.ts'

/** A net of two or three branches that no compiler would make: its nodes lead anywhere. */
export const randomNet: fc.Arbitrary<Net> = fc.integer({ min: 2, max: 3 }).chain((count) =>
  fc.array(randomBranch(count), { minLength: count, maxLength: count }).map((branches): Net => {
    const called = { state: 'x', path: '/x', function: 'x' }
    const items = [...branches.map((_, index) => `item-${index}`), 'nobody']
    return { items, branches, merge: called, deliver: { ...called, backstop: 1 }, faults: [] }
  }),
)

function randomBranch(items: number): fc.Arbitrary<Branch> {
  return fc
    .integer({ min: 2, max: 5 })
    .chain((size) =>
      fc
        .array(randomNode(size + 2, items), { minLength: size, maxLength: size })
        .map((nodes) => ({ start: 0, nodes: [...nodes, endOf('recorded'), endOf('attention')] })),
    )
}

const endOf = (outcome: string): Node => ({ kind: 'end', state: outcome, path: '/x', outcome })

function randomNode(size: number, items: number): fc.Arbitrary<Node> {
  // Ends are likelier than other nodes, and failures mostly end in attention: else hardly any net is sound.
  const node = fc.oneof(fc.integer({ min: 0, max: size - 1 }), fc.constant(size - 2))
  const failed = fc.oneof({ weight: 4, arbitrary: fc.constant(size - 1) }, { weight: 1, arbitrary: node })
  const need = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: items - 1 }) },
    { weight: 1, arbitrary: fc.constant(items) },
  )
  const called = { state: 'x', path: '/x', function: 'x', backstop: 1 }
  return fc.oneof(
    fc.record({ yes: node, no: node }).map((to): Node => ({ kind: 'gate', ...called, item: 0, ...to })),
    fc
      .record({ next: node, attention: failed, needs: fc.uniqueArray(need, { minLength: 1, maxLength: 2 }) })
      .map((to): Node => ({ kind: 'await', ...called, ...to })),
    fc
      .record({ done: node, correction: node, attention: failed, task: fc.constantFrom('review', 'correction') })
      .map((to): Node => ({ kind: 'work', ...called, ...to })),
    fc.record({ next: node, attention: failed }).map((to): Node => ({ kind: 'record', ...called, ...to })),
  )
}

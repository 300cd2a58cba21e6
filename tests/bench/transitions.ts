import type { Bundle } from '../../lib/bundle/model.ts'
import { countTransitions } from '../../lib/compile/budget.ts'
import { makeBundle } from '../property/make-bundle.ts'
import { transitionsOf, virtualRun } from '../property/virtual-run.ts'

/** For each of 10 items those it needs: 12 edges. */
const edges = [[], [0], [0], [1], [1, 2], [0], [4], [4, 5], [6], [7, 3]]

/** The items that are sent back once. */
const sentBack = new Set(['item-1', 'item-4', 'item-9'])

/** The bundle by which shapes of machines are compared; `when` makes every item conditional. */
export function trialBundle(when?: string): Bundle {
  return makeBundle(edges.map((after, id) => ({ item: `item-${id}`, after: after.map((one) => `item-${one}`), when })))
}

async function measured(bundle: Bundle): Promise<number> {
  const corrections = (item: string) => (sentBack.has(item) ? 1 : 0)
  return transitionsOf(await virtualRun(bundle, { applies: () => true, service: () => 1000, corrections }))
}

/** State transitions of a run of 10 items with 12 edges and 3 corrections, counted in its history. */
export async function transitions(): Promise<{ transitions: number; transitions_all_conditional: number }> {
  const plain = await measured(trialBundle())
  const conditional = await measured(trialBundle('situation.chance == "yes"'))
  const foretold = (bundle: Bundle) => countTransitions(bundle, { corrections: sentBack.size })
  console.log('10 items, 12 edges, 3 corrections    counted   worked out when compiling')
  console.log(`every item for everybody             ${plain}        ${foretold(trialBundle())}   (target 49)`)
  console.log(`every item conditional               ${conditional}        ${foretold(trialBundle('x'))}   (target 49)`)
  return { transitions: plain, transitions_all_conditional: conditional }
}

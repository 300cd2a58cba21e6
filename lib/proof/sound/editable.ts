import { isCommittable } from '../../application/commitment/commitment.ts'
import { combine } from '../../application/form.ts'
import type { Bundle } from '../../bundle/model.ts'
import type { Plan } from './plans.ts'

/** Items that a department can send back and of which their applicant could change nothing: by item of the bundle. */
export interface Uneditable {
  readonly item: string
  readonly plan: Plan
}

/**
 * Items without a field or paper that people are asked for, under some plan. What another item makes or a department
 * shares nobody can put right, nor what a signed commitment stands in for. The more items apply, the more of them make
 * something: so the plan under which all apply asks for the least, and what can be edited then always can.
 */
export function findUneditable(bundle: Bundle, plans: readonly Plan[] | undefined): readonly Uneditable[] {
  const all: Plan = bundle.items.map(() => true)
  const doubtful = uneditableUnder(bundle, all)
  if (doubtful.length === 0 || plans === undefined) return doubtful.map((item) => ({ item, plan: all }))
  const found = new Map<string, Plan>()
  for (const plan of plans) for (const item of uneditableUnder(bundle, plan)) found.set(item, found.get(item) ?? plan)
  return [...found].map(([item, plan]) => ({ item, plan }))
}

function uneditableUnder(bundle: Bundle, plan: Plan): readonly string[] {
  const applying = bundle.items.map(({ item }) => item).filter((_, index) => plan[index])
  const commits = applying.filter((item) => isCommittable(bundle, item))
  const form = combine(bundle, Object.fromEntries(applying.map((item) => [item, true])), commits)
  const asked = new Set([...form.fields, ...form.papers].flatMap(({ items }) => items))
  return applying.filter((item) => !asked.has(item))
}

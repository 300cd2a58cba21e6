import type { Answered } from './answered.ts'
import { findUneditable } from './editable.ts'
import { type Proving, tellWhen } from './proving.ts'
import type { Failure } from './soundness.ts'
import { nameOf } from './tell.ts'

/** What people could not do: answer a callback, or put right what was sent back. */
export function findDeskFailures(proving: Proving, answered: readonly Answered[]): readonly Failure[] {
  const { bundle, plans } = proving
  const name = (item: string) => nameOf(bundle, item)
  const unanswered = answered.flatMap(({ state, item, lacks }): readonly Failure[] => {
    if (lacks === undefined) return []
    const says = `Nobody can answer ${state}: ${lacks}.`
    const fix = 'Enter the department, or give somebody the right in the table of who may do what.'
    return [{ says, fix, run: [`${item ? name(item) : bundle.name} → 到达 ${state} → 没有人能够答复`], item }]
  })
  const uneditable = findUneditable(bundle, plans.list).map(({ item, plan }): Failure => {
    const applying = new Map(bundle.items.map((entry, index) => [entry.item, plan[index] ?? false] as const))
    const answers = plans.list ? tellWhen(proving, applying) : []
    return {
      says: `${name(item)} can be sent back, and its applicant has no field and no material of it to put right.`,
      fix: 'Give it an element or a material that the applicant supplies.',
      run: [...answers, `${name(item)} 要求补正`, '申请人没有可以修改的内容'],
      item,
    }
  })
  return [...unanswered, ...uneditable]
}

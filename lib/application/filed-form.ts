import type { Bundle } from '../bundle/model.ts'
import { type CombinedForm, combine } from './form.ts'
import type { ApplicationState } from './state.ts'

/**
 * What the applicant was asked when it was filed. A field by whose value a result of the library serves is fixed with it:
 * another value would need another result, so it is not there to be mended (002 §19).
 */
export function combineFiled(
  bundle: Bundle,
  { items, commits, reused = {} }: ApplicationState,
): Pick<CombinedForm, 'fields' | 'papers'> {
  const plan = Object.fromEntries(Object.entries(items).map(([id, { status }]) => [id, status !== 'not-applicable']))
  const { fields, papers } = combine(bundle, plan, commits, Object.keys(reused))
  const { materials, certificates } = bundle.catalogue
  const fixed = Object.keys(reused).map((id) => certificates[materials[id]?.certificate ?? '']?.reuseBy)
  return { fields: fields.filter(({ element }) => !fixed.includes(element.id)), papers }
}

import type { showBundle } from '../../../../lib/desk/requests/show-bundle.ts'
import { useAnswer } from '../../../ask/use-answer.ts'
import type { Named, Task } from './act-form.ts'

/** The other departments of the bundle, each once. */
export function useDepartments({ bundle, item }: Task, needed: boolean): readonly Named[] {
  const known = useAnswer<typeof showBundle>(needed ? `/api/bundles/${bundle}` : undefined)
  const all = known.data?.items ?? []
  const others = new Map(all.map(({ department }) => [department.id, department]))
  others.delete(item.departmentId)
  return [...others.values()]
}

import type { listColleagues } from '../../../lib/desk/requests/list-colleagues.ts'
import { useAnswer } from '../../ask/use-answer.ts'

/** Names people by the id under which they act, where they have an account; the others by the id itself. Nothing is asked unless `needed`. */
export function useNames(needed: boolean): (id: string) => string {
  const { data } = useAnswer<typeof listColleagues>(needed ? '/api/colleagues' : undefined)
  return (id) => data?.colleagues.find(({ person }) => person === id)?.name ?? id
}

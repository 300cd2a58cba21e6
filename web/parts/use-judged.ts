import { useCallback, useState } from 'preact/hooks'
import type { DraftStore } from '../ask/draft-store.ts'
import { type FormField, findProblem } from '../fields/field.ts'

type Problems = Readonly<Record<string, string>>

/** The faults of fields, each judged when it is left; leaving saves too. Those of a whole form are set when it is sent on. */
export function useJudged(fields: readonly FormField[], store: DraftStore) {
  const [problems, setProblems] = useState<Problems>({})
  const onLeave = useCallback(
    (id: string, value: string) => {
      const field = fields.find((each) => each.id === id)
      setProblems(({ [id]: before, ...others }) => {
        // Nobody is told off for only passing by.
        const problem = field && (value !== '' || before !== undefined) ? findProblem(field, value) : undefined
        return problem === undefined ? others : { ...others, [id]: problem }
      })
      store.leave()
    },
    [fields, store],
  )
  return { problems, setProblems, onLeave }
}

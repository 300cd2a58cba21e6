import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { RadioGroup } from '../../parts/radio-group.tsx'
import { say } from '../../words/say.ts'
import type { IntakeParts } from './intake-parts.ts'
import { questionOf } from './intake-problems.ts'

/** 办理情形: all questions at once, those that follow from an answer as soon as it is given. */
export function IntakeSituations({ draft, store, wrongAt }: IntakeParts) {
  const known = useAnswer<typeof showBundle>(`/api/bundles/${draft.bundle}`)
  const { notice, papers } = draft
  if (notice.asked.length === 0) return null
  return (
    <section>
      <h2>{say('apply.answers')}</h2>
      <Waiting known={known}>
        {({ situations }) =>
          situations
            .filter(({ id }) => notice.asked.includes(id))
            .map(({ id, ask, answers }) => (
              <RadioGroup
                key={id}
                control={questionOf(id)}
                legend={ask}
                among={answers}
                chosen={papers.answers[id]}
                problem={wrongAt(questionOf(id))}
                onChoose={(answer) => {
                  store.change((before) => ({ answers: { ...before.answers, [id]: answer } }))
                  store.leave()
                }}
              />
            ))
        }
      </Waiting>
    </section>
  )
}

import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import type { Answer } from '../../ask/ask.ts'
import { say } from '../../words/say.ts'

export type Situation = Answer<typeof showBundle>['situations'][number]

interface QuestionProps {
  readonly situation: Situation
  readonly chosen: string
  readonly wrong: boolean
  choose(answer: string): void
}

/** One question of the guidance, with why it is asked. Its heading asks it; the group has the same name. */
export function Question({ situation: { ask, why, answers }, chosen, wrong, choose }: QuestionProps) {
  const described = [why && 'answer-why', wrong && 'answer-wrong'].filter(Boolean).join(' ') || undefined
  return (
    <div
      class={wrong ? 'field is-wrong' : 'field'}
      role="radiogroup"
      aria-label={ask}
      aria-required
      aria-invalid={wrong}
      aria-describedby={described}
    >
      {why && (
        <p class="hint" id="answer-why">
          {say('find.guide.why', { why })}
        </p>
      )}
      {wrong && (
        <p class="wrong" id="answer-wrong">
          {say('find.guide.choose')}
        </p>
      )}
      <div>
        {answers.map(({ id, name }, index) => (
          <label key={id} class="choice big">
            <input
              id={index === 0 ? 'answer' : undefined}
              type="radio"
              name="answer"
              value={id}
              checked={chosen === id}
              onChange={() => choose(id)}
            />
            {name}
          </label>
        ))}
      </div>
    </div>
  )
}

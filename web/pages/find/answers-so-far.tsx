import { say } from '../../words/say.ts'
import { type Answers, printAnswers } from './answers.ts'
import type { Situation } from './question.tsx'

interface AnswersSoFarProps {
  readonly bundle: string
  readonly answers: Answers
  readonly asked: readonly Situation[]
}

/** Every answer given, each of which can be changed; the others stay. */
export function AnswersSoFar({ bundle, answers, asked }: AnswersSoFarProps) {
  const given = asked.filter(({ id }) => answers[id] !== undefined)
  if (given.length === 0) return null
  return (
    <section>
      <h2>{say('find.guide.so-far')}</h2>
      <dl class="rows answers">
        {given.map(({ id, ask, answers: choices }) => (
          <div key={id}>
            <dt>{ask}</dt>
            <dd>
              <span>{choices.find((choice) => choice.id === answers[id])?.name}</span>
              <a class="screen" href={`/s/${bundle}/guide${printAnswers(answers, id)}`}>
                {say('find.guide.change')}
                <span class="hidden"> {ask}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

import { say } from '../../words/say.ts'
import type { Shown } from './time-axis.ts'

export type Choice = NonNullable<Shown['rate']>[number]
export type TagName = Choice['tags'][number]['tag']

/** What is said beside a grade. */
export interface Said {
  readonly tags: readonly TagName[]
  readonly text: string
}

interface RateGradesProps {
  readonly choices: readonly Choice[]
  readonly said: Said
  onSay(said: Said): void
  onChoose(choice: Choice): void
}

const faces: Readonly<Record<number, string>> = { 5: '★★★★★', 4: '★★★★☆', 3: '★★★☆☆', 2: '★★☆☆☆', 1: '★☆☆☆☆' }

/** The five grades, each a button; what may be said beside the good ones is folded away. */
export function RateGrades({ choices, said, onSay, onChoose }: RateGradesProps) {
  const tags = choices[0]?.tags ?? []
  return (
    <>
      <p>{say('follow.rate.lead')}</p>
      <div class="grades" role="group" aria-label={say('follow.rate.grades')}>
        {choices.map((choice) => (
          <button key={choice.grade} type="button" onClick={() => onChoose(choice)}>
            <span aria-hidden="true">{faces[choice.grade]}</span>
            {choice.says}
          </button>
        ))}
      </div>
      <details>
        <summary>{say('follow.rate.more')}</summary>
        <Tags legend={say('follow.rate.tags')} tags={tags} said={said} onSay={onSay} />
        <Text said={said} onSay={onSay} />
      </details>
    </>
  )
}

interface TagsProps {
  readonly legend: string
  readonly tags: Choice['tags']
  readonly said: Said
  onSay(said: Said): void
  /** Of the first control. */
  readonly control?: string
  readonly wrong?: string
}

/** What can be said with one touch. */
export function Tags({ legend, tags, said, onSay, control, wrong }: TagsProps) {
  const toggle = (tag: TagName) =>
    onSay({ ...said, tags: said.tags.includes(tag) ? said.tags.filter((each) => each !== tag) : [...said.tags, tag] })
  return (
    <fieldset class={wrong ? 'field is-wrong' : 'field'} aria-describedby={wrong && 'tags-wrong'}>
      <legend>{legend}</legend>
      {wrong && (
        <p class="wrong" id="tags-wrong">
          {wrong}
        </p>
      )}
      {tags.map(({ tag, says }, index) => (
        <label key={tag} class="choice">
          <input
            id={index === 0 ? control : undefined}
            type="checkbox"
            checked={said.tags.includes(tag)}
            onChange={() => toggle(tag)}
          />
          {says}
        </label>
      ))}
    </fieldset>
  )
}

export function Text({ said, onSay }: Pick<TagsProps, 'said' | 'onSay'>) {
  return (
    <div class="field">
      <label for="rating-text">{say('follow.rate.text')}</label>
      <textarea
        id="rating-text"
        maxLength={500}
        value={said.text}
        onInput={({ currentTarget }) => onSay({ ...said, text: currentTarget.value })}
      />
    </div>
  )
}

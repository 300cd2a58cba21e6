import { say } from '../../../words/say.ts'
import type { Mark, Named } from './act-form.ts'

interface MarksFieldProps {
  /** `fields.mother.id_no`, `materials.photo` */
  readonly places: readonly Named[]
  readonly control: string
  readonly marks: readonly Mark[]
  onInput(marks: readonly Mark[]): void
}

/** Fields and materials that are to be put right, each with the words for it; nothing else can be asked for. */
export function MarksField({ places, control, marks, onInput }: MarksFieldProps) {
  const set = ({ id: at, name }: Named, says: string | undefined) => {
    const others = marks.filter((mark) => mark.at !== at)
    onInput(says === undefined ? others : [...others, { at, name, says }])
  }
  return (
    <>
      <datalist id={`${control}-fields`}>
        {(['act.phrase.differs', 'act.phrase.doubtful'] as const).map((word) => (
          <option key={word} value={say(word)} />
        ))}
      </datalist>
      <datalist id={`${control}-materials`}>
        {(['act.phrase.blurred', 'act.phrase.incomplete', 'act.phrase.unsigned', 'act.phrase.wrong'] as const).map(
          (word) => (
            <option key={word} value={say(word)} />
          ),
        )}
      </datalist>
      {places.map((place, n) => {
        const mark = marks.find(({ at }) => at === place.id)
        const list = `${control}-${place.id.split('.', 1)[0]}`
        return (
          <div key={place.id} class="mark-row">
            <label class="choice">
              <input
                id={n === 0 ? control : undefined}
                type="checkbox"
                checked={mark !== undefined}
                onChange={() => set(place, mark ? undefined : '')}
              />
              {place.name}
            </label>
            {mark && (
              <input
                aria-label={say('act.field.mark', { name: place.name })}
                placeholder={say('act.field.mark.hint')}
                list={list}
                maxLength={500}
                value={mark.says}
                onInput={({ currentTarget }) => set(place, currentTarget.value)}
              />
            )}
          </div>
        )
      })}
    </>
  )
}

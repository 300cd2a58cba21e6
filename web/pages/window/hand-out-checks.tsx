import { say } from '../../words/say.ts'
import type { Delivery } from './delivery.ts'
import { chosenOf, type Entered, identityControl, pointsOf } from './hand-out-entry.ts'
import { Tick } from './tick.tsx'

interface HandOutChecksProps {
  readonly data: Delivery
  readonly entered: Entered
  set(part: Partial<Entered>): void
  wrongAt(control: string): string | undefined
}

/** 发证核验: who takes it, and what departments want checked or taken; each by itself, or all that were done at once. */
export function HandOutChecks({ data, entered, set, wrongAt }: HandOutChecksProps) {
  const points = pointsOf(data, chosenOf(data, entered))
  const isHere = entered.way === 'window'
  const left = points.filter(({ id }) => !entered.checked.includes(id)).length + (isHere && !entered.identity ? 1 : 0)
  if (points.length === 0 && !isHere) return null
  const toggle = (id: string, isDone: boolean) =>
    set({ checked: isDone ? [...entered.checked, id] : entered.checked.filter((each) => each !== id) })
  return (
    <fieldset class="field">
      <legend>{say('window.points')}</legend>
      {isHere && (
        <Tick
          id={identityControl}
          says={say('window.receiver.identity')}
          checked={entered.identity}
          onChange={(identity) => set({ identity })}
          wrong={wrongAt(identityControl)}
        />
      )}
      {points.map(({ id, itemName, says }) => (
        <Tick
          key={id}
          id={`point-${id}`}
          says={`${itemName}：${says}`}
          checked={entered.checked.includes(id)}
          onChange={(isDone) => toggle(id, isDone)}
          wrong={wrongAt(`point-${id}`)}
        />
      ))}
      {left > 1 && (
        <button
          type="button"
          onClick={() => set({ identity: isHere || entered.identity, checked: points.map(({ id }) => id) })}
        >
          {say('window.points.all', { n: left })}
        </button>
      )}
    </fieldset>
  )
}

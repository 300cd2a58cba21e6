import { say } from '../words/say.ts'
import type { Kind, KindProps } from './field.ts'

const parts = ['year', 'month', 'day'] as const

/**
 * Three plain inputs: days that people know by heart are typed faster than found in a calendar, half of one is not lost,
 * and all browsers draw them alike. The value is `2026-11-21`, and `2026--` on the way there.
 */
function DateParts({ field, value, control, wrong, onInput }: KindProps) {
  const [year = '', month = '', day = ''] = value.split('-')
  const given = { year, month, day }
  const enter = (part: (typeof parts)[number], text: string) => {
    const entered = parts.map((each) => (each === part ? text.replace(/[^0-9０-９]/g, '') : given[each]))
    onInput(entered.join('') === '' ? '' : entered.join('-'))
  }
  return (
    <div class="date">
      {parts.map((part) => (
        <label key={part}>
          <input
            id={part === 'year' ? control : undefined}
            name={`${field.id}.${part}`}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={part === 'year' ? 4 : 2}
            value={given[part]}
            aria-required={field.required}
            aria-invalid={wrong}
            onInput={({ currentTarget }) => enter(part, currentTarget.value)}
          />
          <span>{say(`field.${part}`)}</span>
        </label>
      ))}
    </div>
  )
}

export const date: Kind = { draw: (props) => <DateParts {...props} />, group: 'group', hint: 'field.hint.date' }

import { say } from '../../words/say.ts'
import type { CheckItemProps } from './check-item-props.ts'
import { without } from './findings.ts'

/** The reasons that the law knows (行政许可法 32, 003 §22(3)); after papers were asked for in vain comes the first of them. */
const codes = [
  'conditions-not-met',
  'not-our-competence',
  'no-licence-needed',
  'barred',
  'incomplete-after-correction',
] as const

/** 不予受理 of one item: which of the reasons that there are, why here, and on what it rests. */
export function RefuseItem({ item: { id, name }, refusals, setRefusals }: CheckItemProps) {
  const refusal = refusals[id]
  if (!refusal)
    return (
      <p class="acts">
        <button type="button" onClick={() => setRefusals({ ...refusals, [id]: { code: '', reason: '', basis: '' } })}>
          {say('window.refuse')}
          <span class="hidden"> {name}</span>
        </button>
      </p>
    )
  const set = (part: Partial<typeof refusal>) => setRefusals({ ...refusals, [id]: { ...refusal, ...part } })
  return (
    <fieldset class="notice warning">
      <legend>{say('window.refuse.item', { name })}</legend>
      <div class="field">
        <label for={`code-${id}`}>{say('window.refuse.code')}</label>
        <select
          id={`code-${id}`}
          value={refusal.code}
          aria-required
          onChange={({ currentTarget }) => set({ code: currentTarget.value })}
        >
          <option value="">{say('field.choose')}</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {say(`window.refuse.${code}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`reason-${id}`}>{say('window.refuse.reason')}</label>
        <textarea
          id={`reason-${id}`}
          maxLength={2000}
          value={refusal.reason}
          aria-required
          onInput={({ currentTarget }) => set({ reason: currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`basis-${id}`}>{say('window.refuse.basis')}</label>
        <input
          id={`basis-${id}`}
          maxLength={2000}
          value={refusal.basis}
          aria-required
          onInput={({ currentTarget }) => set({ basis: currentTarget.value })}
        />
      </div>
      <button type="button" class="plain" onClick={() => setRefusals(without(refusals, id))}>
        {say('window.refuse.not')}
        <span class="hidden"> {name}</span>
      </button>
    </fieldset>
  )
}

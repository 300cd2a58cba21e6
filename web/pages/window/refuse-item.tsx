import type { ComponentChildren } from 'preact'
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
export function RefuseItem({ item: { id, name }, refusals, setRefusals, wrongAt }: CheckItemProps) {
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
      <Asked part="code" id={id} wrong={wrongAt(`code-${id}`)}>
        {(control) => (
          <select
            {...control}
            value={refusal.code}
            onChange={({ currentTarget }) => set({ code: currentTarget.value })}
          >
            <option value="">{say('field.choose')}</option>
            {codes.map((code) => (
              <option key={code} value={code}>
                {say(`window.refuse.${code}`)}
              </option>
            ))}
          </select>
        )}
      </Asked>
      <Asked part="reason" id={id} wrong={wrongAt(`reason-${id}`)}>
        {(control) => (
          <textarea
            {...control}
            maxLength={2000}
            value={refusal.reason}
            onInput={({ currentTarget }) => set({ reason: currentTarget.value })}
          />
        )}
      </Asked>
      <Asked part="basis" id={id} wrong={wrongAt(`basis-${id}`)}>
        {(control) => (
          <input
            {...control}
            maxLength={2000}
            value={refusal.basis}
            onInput={({ currentTarget }) => set({ basis: currentTarget.value })}
          />
        )}
      </Asked>
      <button type="button" class="plain" onClick={() => setRefusals(without(refusals, id))}>
        {say('window.refuse.not')}
        <span class="hidden"> {name}</span>
      </button>
    </fieldset>
  )
}

interface AskedProps {
  readonly part: 'code' | 'reason' | 'basis'
  /** Of the item. */
  readonly id: string
  readonly wrong: string | undefined
  children(control: {
    readonly id: string
    readonly 'aria-required': true
    readonly 'aria-invalid': boolean
    readonly 'aria-describedby': string | undefined
  }): ComponentChildren
}

/** One of the things that a refusal must say. */
function Asked({ part, id, wrong, children }: AskedProps) {
  const control = `${part}-${id}`
  const described = wrong && `${control}-wrong`
  return (
    <div class={wrong ? 'field is-wrong' : 'field'}>
      <label for={control}>{say(`window.refuse.${part}`)}</label>
      {wrong && (
        <p class="wrong" id={described}>
          {wrong}
        </p>
      )}
      {children({
        id: control,
        'aria-required': true,
        'aria-invalid': wrong !== undefined,
        'aria-describedby': described,
      })}
    </div>
  )
}

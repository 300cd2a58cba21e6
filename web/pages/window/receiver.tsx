import { RadioGroup } from '../../parts/radio-group.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words/say.ts'
import { authorityControl, type Entered, receiverControl } from './hand-out-entry.ts'
import { Tick } from './tick.tsx'

interface ReceiverProps {
  readonly entered: Entered
  set(part: Partial<Entered>): void
  wrongAt(control: string): string | undefined
}

/** 签收: who takes the results and signs for them, themselves or on somebody's written authority. */
export function Receiver({ entered, set, wrongAt }: ReceiverProps) {
  return (
    <>
      <RadioGroup
        control="receiver-by"
        legend={say('window.receiver.by')}
        among={[
          { id: 'self', name: say('window.receiver.self') },
          { id: 'agent', name: say('window.receiver.agent') },
        ]}
        chosen={entered.by}
        onChoose={(by) => set({ by })}
      />
      {entered.by === 'agent' && (
        <Tick
          id={authorityControl}
          says={say('window.receiver.authority')}
          checked={entered.authority}
          onChange={(authority) => set({ authority })}
          wrong={wrongAt(authorityControl)}
        />
      )}
      <TextField
        id={receiverControl}
        label={say('window.receiver')}
        hint={say('window.receiver.says')}
        wrong={wrongAt(receiverControl)}
        value={entered.receiver}
        onInput={(receiver) => set({ receiver })}
        input={{ autoComplete: 'off', maxLength: 60 }}
      />
    </>
  )
}

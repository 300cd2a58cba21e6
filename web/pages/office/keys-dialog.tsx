import { useState } from 'preact/hooks'
import { say } from '../../words/say.ts'
import { areKeysOn, keepKeys } from './keys.ts'
import { Modal } from './modal.tsx'

const keys = [
  { key: 'j', word: 'office.key.j' },
  { key: 'k', word: 'office.key.k' },
  { key: 'Enter', word: 'office.key.enter' },
  { key: 'x', word: 'office.key.x' },
  { key: '/', word: 'office.key.search' },
  { key: '?', word: 'office.key.help' },
  { key: 'Esc', word: 'office.key.esc' },
] as const

/** The keys, what each does, and the switch that turns them off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(areKeysOn)
  const turn = () => {
    keepKeys(!on)
    setOn(!on)
  }
  return (
    <Modal title={say('office.keys')} onClose={onClose}>
      <dl class="rows keys">
        {keys.map(({ key, word }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <label class="choice">
        <input type="checkbox" checked={on} onChange={turn} />
        {say('office.keys.on')}
      </label>
    </Modal>
  )
}

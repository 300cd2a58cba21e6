import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { beginIntake } from '../../../lib/desk/requests/begin-intake.ts'
import { useAct } from '../../ask/use-act.ts'
import { Refused } from '../../parts/refused.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words/say.ts'
import { useScan } from './use-scan.ts'

/**
 * 办件编号, read or scanned: opens whatever has this number. A draft that was begun online goes on at the counter, with the
 * consent of the person who is there; the code of a notice begins what it is of, with the answers that it was made for.
 */
export function OpenByNumber() {
  const { route } = useLocation()
  const [number, setNumber] = useState('')
  const { act, failure } = useAct<typeof beginIntake>()
  const { open, busy, wrong } = useScan(async (bundle, answers) => {
    const begun = await act('/api/intakes', { bundle, answers })
    if (begun) route(`/w/accept/${begun.application}`)
  })
  const onSubmit = (event: Event) => {
    event.preventDefault()
    void open(number)
  }
  return (
    <section class="card wanted">
      <h2>{say('window.open')}</h2>
      <Refused failure={failure} />
      <form noValidate onSubmit={onSubmit}>
        <TextField
          id="number"
          label={say('window.number')}
          hint={say('window.open.says')}
          wrong={wrong}
          value={number}
          onInput={setNumber}
          input={{ autoComplete: 'off', autoCapitalize: 'none', spellcheck: false, maxLength: 1500 }}
        >
          <button type="submit" class="primary" aria-disabled={busy}>
            {say('window.open.do')}
          </button>
        </TextField>
      </form>
    </section>
  )
}

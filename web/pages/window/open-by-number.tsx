import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { showDelivery } from '../../../lib/desk/requests/show-delivery.ts'
import type { takeOverDraft } from '../../../lib/desk/requests/take-over-draft.ts'
import { ask, nextId } from '../../ask/ask.ts'
import { sayFailure } from '../../ask/say-failure.ts'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words/say.ts'

const control = 'number'

/**
 * 办件编号, read or scanned: opens whatever has this number. A draft that was begun online goes on at the counter, with the
 * consent of the person who is there.
 */
export function OpenByNumber() {
  const { route } = useLocation()
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const open = async (event: Event) => {
    event.preventDefault()
    // Scanners end with a line, and people type in capitals.
    const id = number.trim().toLowerCase()
    if (busy) return
    if (!/^[0-9a-z]+$/.test(id)) return setWrong(say('window.number.wrong'))
    setBusy(true)
    const path = `/api/intakes/${id}/takeover`
    const told = await ask<typeof takeOverDraft>(path, { method: 'POST', body: { consent: true }, once: nextId() })
    setBusy(false)
    if (told.ok) return route(`/w/accept/${id}`)
    const { error, status } = told.failure
    if (error === 'not-now') return route(await findPage(id))
    setWrong(status === 404 || error === 'invalid' ? say('window.number.unknown') : sayFailure(told.failure))
  }
  return (
    <section class="card wanted">
      <h2>{say('window.open')}</h2>
      <form noValidate onSubmit={open}>
        <TextField
          id={control}
          label={say('window.number')}
          hint={say('window.open.says')}
          wrong={wrong}
          value={number}
          onInput={setNumber}
          input={{ autoComplete: 'off', autoCapitalize: 'none', spellcheck: false, maxLength: 40 }}
        >
          <button type="submit" class="primary" aria-disabled={busy}>
            {say('window.open.do')}
          </button>
        </TextField>
      </form>
    </section>
  )
}

/** A filed case is where something can be done for it: its results handed out, or looked through. */
async function findPage(id: string): Promise<string> {
  const delivery = await ask<typeof showDelivery>(`/api/deliveries/${id}`)
  const isReady = delivery.ok && (delivery.data.ready.length > 0 || delivery.data.status === 'delivered')
  return isReady ? `/w/issue/${id}` : `/w/accept/${id}`
}

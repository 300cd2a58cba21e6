import { useState } from 'preact/hooks'
import type { findProgress } from '../../../lib/desk/requests/find-progress.ts'
import { ask, type Failure } from '../../ask/ask.ts'
import { ErrorSummary, type SummaryProblem } from '../../parts/error-summary.tsx'
import { readScanned, type Scanned } from '../../parts/scanned.ts'
import { TextField } from '../../parts/text-field.tsx'
import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { keepPhone } from './known-phones.ts'

interface FindFormProps {
  /** What the address names. */
  readonly number?: string
  /** Told of the application that was found. */
  onFound(application: string): void
}

/** 查进度 without an account: number and telephone number; wrong pairs are told in words, and nothing typed is lost. */
export function FindForm({ number: given = '', onFound }: FindFormProps) {
  const [number, setNumber] = useState(given)
  const [phone, setPhone] = useState('')
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const wrongOf = (id: string) => problems.find(({ control }) => control === id)?.says

  async function look(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    const read = readScanned(number)
    const faults = findFaults(read, phone)
    setAttempt(attempt + 1)
    setProblems(faults)
    if (faults.length > 0 || read.is !== 'case') return
    setBusy(true)
    const body = { number: read.number, phone: phone.normalize('NFKC').trim() }
    const told = await ask<typeof findProgress>('/api/progress', { method: 'POST', body })
    setBusy(false)
    if (!told.ok) return setProblems([tell(told.failure)])
    keepPhone(told.data.application, body.phone)
    onFound(told.data.application)
  }

  return (
    <>
      <ErrorSummary problems={problems} attempt={attempt} />
      <p>{say('follow.find.lead')}</p>
      <form class="narrow" noValidate onSubmit={look}>
        <TextField
          id="number"
          label={say('follow.find.number')}
          hint={say('follow.find.number.hint')}
          wrong={wrongOf('number')}
          value={number}
          onInput={setNumber}
          input={{ autoComplete: 'off', autoCapitalize: 'none', spellcheck: false, maxLength: 1500 }}
        />
        <TextField
          id="phone"
          label={say('follow.find.phone')}
          hint={say('follow.find.phone.hint')}
          wrong={wrongOf('phone')}
          value={phone}
          onInput={setPhone}
          input={{ autoComplete: 'tel', maxLength: 30 }}
        />
        <p class="quiet">{say('follow.find.note')}</p>
        <p class="acts">
          <button type="submit" class="primary">
            {say('follow.find.act')}
          </button>
        </p>
      </form>
    </>
  )
}

function findFaults(read: Scanned, phone: string): readonly SummaryProblem[] {
  const names = { number: say('follow.find.number'), phone: say('follow.find.phone') }
  const missing = say('follow.find.missing')
  const wrong =
    read.is === 'case' ? (read.number === '' ? missing : '') : say('frame.not-a-case', { address: read.address })
  const isPhone = /^\+?[0-9][0-9 ()-]{4,29}$/.test(phone.normalize('NFKC').trim())
  return [
    ...(wrong === '' ? [] : [{ control: 'number', name: names.number, says: wrong }]),
    ...(isPhone
      ? []
      : [
          {
            control: 'phone',
            name: names.phone,
            says: phone.trim() === '' ? missing : say('follow.find.malformed'),
          },
        ]),
  ]
}

function tell({ error, says, status, until }: Failure): SummaryProblem {
  if (error === 'offline') return { says: say('frame.no-connection') }
  if (status === 404 || status === 422) return { control: 'number', says: say('follow.find.wrong') }
  if (status === 429 && typeof until === 'number')
    return { control: 'number', says: say('follow.find.closed', { time: tellTime(until) }) }
  return { says: says || say('frame.failed') }
}

import { useState } from 'preact/hooks'
import type { recoverAccount } from '../../../lib/desk/requests/recover-account.ts'
import { type Answer, ask } from '../../ask/ask.ts'
import { sayFailure } from '../../ask/say-failure.ts'
import { Page } from '../../frame/page.tsx'
import { ErrorSummary, type SummaryProblem } from '../../parts/error-summary.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { Tick } from './tick.tsx'

type Recovered = Answer<typeof recoverAccount>

interface Wrong {
  readonly problems: readonly SummaryProblem[]
  readonly attempt: number
}

/** 忘记密码: whoever cannot sign in any more comes with an identity document, and leaves with a link to choose a new password. */
export function Recovery() {
  const [made, setMade] = useState<Recovered>()
  const [wrong, setWrong] = useState<Wrong>({ problems: [], attempt: 0 })
  return (
    <Page
      title={say('window.recovery')}
      wrong={wrong.problems.length > 0}
      back={{ to: '/w', says: say('frame.window') }}
    >
      <p>{say('window.recovery.says')}</p>
      {!made && <Ask wrong={wrong} onWrong={setWrong} onMade={setMade} />}
      <div role="status">{made && <Made made={made} onNext={() => setMade(undefined)} />}</div>
    </Page>
  )
}

interface AskProps {
  readonly wrong: Wrong
  onWrong(wrong: Wrong): void
  onMade(made: Recovered): void
}

function Ask({ wrong: { problems, attempt }, onWrong, onMade }: AskProps) {
  const [login, setLogin] = useState('')
  const [seen, setSeen] = useState(false)
  const [busy, setBusy] = useState(false)
  const wrongOf = (control: string) => problems.find((each) => each.control === control)?.says
  const stop = (found: readonly SummaryProblem[]) => onWrong({ problems: found, attempt: attempt + 1 })
  const send = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    const missing = findMissing(login, seen)
    stop(missing)
    if (missing.length > 0) return
    setBusy(true)
    const body = { login: login.trim() }
    const told = await ask<typeof recoverAccount>('/api/accounts/recovery', { method: 'POST', body })
    setBusy(false)
    if (told.ok) return onMade(told.data)
    const { status, error } = told.failure
    const unknown = status === 404 || error === 'invalid'
    stop([{ control: 'login', says: unknown ? say('window.recovery.unknown') : sayFailure(told.failure) }])
  }
  return (
    <form class="card" noValidate onSubmit={send}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <TextField
        id="login"
        label={say('window.recovery.login')}
        wrong={wrongOf('login')}
        value={login}
        onInput={setLogin}
        input={{ autoComplete: 'off', autoCapitalize: 'none', spellcheck: false, maxLength: 200 }}
      />
      <Tick id="seen" says={say('window.identity.seen')} checked={seen} onChange={setSeen} wrong={wrongOf('seen')} />
      <div class="acts">
        <button type="submit" class="primary" aria-disabled={busy}>
          {say('window.recovery.do')}
        </button>
      </div>
    </form>
  )
}

const findMissing = (login: string, seen: boolean): SummaryProblem[] => [
  ...(login.trim() === ''
    ? [{ control: 'login', name: say('window.recovery.login'), says: say('fault.missing') }]
    : []),
  ...(seen ? [] : [{ control: 'seen', name: say('window.identity'), says: say('window.identity.missing') }]),
]

/** The link, shown once, with the name to hold against the document. */
function Made({ made: { name, link, until }, onNext }: { made: Recovered; onNext: () => void }) {
  return (
    <div class="notice done">
      <p>
        <strong>{say('window.recovery.name', { name })}</strong>
      </p>
      <p>{say('window.recovery.link', { time: tellTime(until) })}</p>
      <p>
        <code>{location.origin + link}</code>
      </p>
      <div class="acts screen">
        <button type="button" onClick={() => print()}>
          {say('frame.print')}
        </button>
        <button type="button" onClick={onNext}>
          {say('window.next')}
        </button>
      </div>
    </div>
  )
}

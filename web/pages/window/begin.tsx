import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { beginIntake } from '../../../lib/desk/requests/begin-intake.ts'
import type { listBundles } from '../../../lib/desk/requests/list-bundles.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAct } from '../../ask/use-act.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { ErrorSummary, type SummaryProblem } from '../../parts/error-summary.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words/say.ts'
import { Refused } from './refused.tsx'
import { Tick } from './tick.tsx'

type Listed = Answer<typeof listBundles>[number]

/** 新收件: for whoever comes without anything begun: the matter, and whether it is to appear in an account of theirs. */
export function BeginIntake() {
  const known = useAnswer<typeof listBundles>('/api/bundles')
  const [account, setAccount] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const { act, busy, failure } = useAct<typeof beginIntake>()
  const { route } = useLocation()
  const begin = async (bundle: string) => {
    const wanted = account.trim()
    const found =
      wanted !== '' && !agreed
        ? [{ control: 'consent', name: say('window.account'), says: say('window.account.consent.missing') }]
        : []
    setProblems(found)
    setAttempt(attempt + 1)
    if (found.length > 0 || busy) return
    const begun = await act('/api/intakes', { bundle, ...(wanted !== '' && { account: wanted }) })
    if (begun) route(`/w/accept/${begun.application}`)
  }
  return (
    <Page title={say('window.begin')} wrong={problems.length > 0} back={{ to: '/w', says: say('frame.window') }}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <Refused failure={failure} />
      <Waiting known={known}>
        {(bundles) => (
          <Choose bundles={bundles} onChoose={(bundle) => void begin(bundle)}>
            <details>
              <summary>{say('window.account')}</summary>
              <TextField
                id="account"
                label={say('window.account.name')}
                hint={say('window.account.says')}
                value={account}
                onInput={setAccount}
                input={{ autoComplete: 'off', autoCapitalize: 'none', spellcheck: false, maxLength: 200 }}
              />
              <Tick
                id="consent"
                says={say('window.account.consent')}
                checked={agreed}
                onChange={setAgreed}
                wrong={problems[0]?.says}
              />
            </details>
          </Choose>
        )}
      </Waiting>
    </Page>
  )
}

interface ChooseProps {
  readonly bundles: readonly Listed[]
  onChoose(bundle: string): void
  /** Stands between what is typed and what it finds. */
  readonly children: ComponentChildren
}

/** What is typed filters at once; Enter takes the first. */
function Choose({ bundles, onChoose, children }: ChooseProps) {
  const [text, setText] = useState('')
  const typed = text.trim().toLowerCase()
  const found = bundles.filter(({ name, find }) => [name, ...find].some((each) => each.toLowerCase().includes(typed)))
  const takeFirst = (event: Event) => {
    event.preventDefault()
    if (typed !== '' && found[0]) onChoose(found[0].bundle)
  }
  return (
    <>
      <form role="search" onSubmit={takeFirst}>
        <div class="field">
          <label for="search">{say('window.begin.what')}</label>
          <p class="hint" id="search-hint">
            {say('window.begin.hint')}
          </p>
          <input
            id="search"
            type="search"
            autoComplete="off"
            aria-describedby="search-hint"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </div>
      </form>
      {children}
      <p role="status" class={typed === '' ? 'hidden' : 'quiet'}>
        {found.length > 0 ? say('window.begin.count', { n: found.length }) : say('window.begin.none', { text })}
      </p>
      <ul class="cards">
        {found.map(({ bundle, name, items, departments }) => (
          <li key={bundle}>
            <button type="button" class="card" onClick={() => onChoose(bundle)}>
              <strong>{name}</strong>
              <span class="quiet">{say('window.begin.figures', { items, departments })}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { beginIntake } from '../../../lib/desk/requests/begin-intake.ts'
import type { listBundles } from '../../../lib/desk/requests/list-bundles.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAct } from '../../ask/use-act.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { useSession } from '../../frame/session.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { ErrorSummary, type SummaryProblem } from '../../parts/error-summary.tsx'
import { Refused } from '../../parts/refused.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words/say.ts'
import { AccountHolder } from './account-holder.tsx'
import { Tick } from './tick.tsx'
import { useScan } from './use-scan.ts'

type Listed = Answer<typeof listBundles>[number]

/** What was asked to be begun last, and in whose account. */
interface Asked {
  readonly login: string
  readonly bundle: string
  readonly answers: Readonly<Record<string, string>>
}

/** 新收件: for whoever comes without anything begun: the matter, and whether it is to appear in an account of theirs. */
export function BeginIntake() {
  const known = useAnswer<typeof listBundles>('/api/bundles')
  const [account, setAccount] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [asked, setAsked] = useState<Asked>()
  const { act, busy, failure } = useAct<typeof beginIntake>()
  const byLogin = useSession().data?.ways.accounts ?? false
  const { route } = useLocation()
  const begin = async (bundle: string, answers: Asked['answers'] = {}, holder?: string) => {
    const wanted = account.trim()
    const found =
      wanted !== '' && !agreed
        ? [{ control: 'consent', name: say('window.account'), says: say('window.account.consent.missing') }]
        : []
    setProblems(found)
    setAttempt(attempt + 1)
    if (found.length > 0 || busy) return
    setAsked({ login: wanted, bundle, answers })
    const begun = await act('/api/intakes', {
      bundle,
      answers,
      ...(wanted !== '' && (byLogin ? { login: wanted, holder } : { account: wanted })),
    })
    if (begun) route(`/w/accept/${begun.application}`)
  }
  const { open, wrong } = useScan(begin)
  // Nothing was begun: the clerk reads first whose account it is.
  const holder = typeof failure?.holder === 'string' ? failure.holder : undefined
  const isUnknown = failure?.problems?.some(({ at }) => at === 'login') ?? false
  const unknown = { control: 'account', name: say('window.account.name'), says: say('window.account.unknown') }
  const wrongs = isUnknown && problems.length === 0 ? [unknown] : problems
  const wrongAt = (control: string) => wrongs.find((each) => each.control === control)?.says
  return (
    <Page title={say('window.begin')} wrong={wrongs.length > 0} back={{ to: '/w', says: say('frame.window') }}>
      <ErrorSummary problems={wrongs} attempt={attempt} />
      {!isUnknown && holder === undefined && <Refused failure={failure} />}
      {asked && holder !== undefined && asked.login === account.trim() && problems.length === 0 && (
        <AccountHolder
          key={attempt}
          login={asked.login}
          holder={holder}
          busy={busy}
          onConfirm={() => void begin(asked.bundle, asked.answers, holder)}
        />
      )}
      <Waiting known={known}>
        {(bundles) => (
          <Choose
            bundles={bundles}
            wrong={wrong}
            onChoose={(bundle) => void begin(bundle)}
            onScan={(text) => void open(text)}
          >
            <details>
              <summary>{say('window.account')}</summary>
              <TextField
                id="account"
                label={say('window.account.name')}
                hint={say('window.account.says')}
                wrong={wrongAt('account')}
                value={account}
                onInput={setAccount}
                input={{ autoComplete: 'off', autoCapitalize: 'none', spellcheck: false, maxLength: 200 }}
              />
              <Tick
                id="consent"
                says={say('window.account.consent')}
                checked={agreed}
                onChange={setAgreed}
                wrong={wrongAt('consent')}
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
  /** What is wrong with what was scanned. */
  readonly wrong: string | undefined
  onChoose(bundle: string): void
  onScan(text: string): void
  /** Stands between what is typed and what it finds. */
  readonly children: ComponentChildren
}

/** What is typed filters at once; Enter takes the first, or what the code or the number is of that was scanned. */
function Choose({ bundles, wrong, onChoose, onScan, children }: ChooseProps) {
  const [text, setText] = useState('')
  const typed = text.trim().toLowerCase()
  const found = bundles.filter(({ name, find }) => [name, ...find].some((each) => each.toLowerCase().includes(typed)))
  const takeFirst = (event: Event) => {
    event.preventDefault()
    if (typed === '') return
    if (found[0]) onChoose(found[0].bundle)
    else if (/^[!-~！-～\s]+$/.test(typed)) onScan(typed)
  }
  return (
    <>
      <form role="search" onSubmit={takeFirst}>
        <div class={wrong ? 'field is-wrong' : 'field'}>
          <label for="search">{say('window.begin.what')}</label>
          <p class="hint" id="search-hint">
            {say('window.begin.hint')}
          </p>
          {wrong && (
            <p class="wrong" id="search-wrong" role="alert">
              {wrong}
            </p>
          )}
          <input
            id="search"
            type="search"
            autoComplete="off"
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong ? 'search-hint search-wrong' : 'search-hint'}
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

import { useState } from 'preact/hooks'
import type { showAcceptance } from '../../../lib/desk/requests/show-acceptance.ts'
import type { verifyOriginals } from '../../../lib/desk/requests/verify-originals.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAct } from '../../ask/use-act.ts'
import { useKept } from '../../ask/use-kept.ts'
import { Page } from '../../frame/page.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { RadioGroup } from '../../parts/radio-group.tsx'
import { Refused } from '../../parts/refused.tsx'
import { say } from '../../words/say.ts'
import { FindingEntry } from './finding-entry.tsx'
import { type Findings, toFindings } from './findings.ts'
import type { Told } from './outcome.tsx'
import { Sights, useSights } from './sights.tsx'
import { useMoved } from './use-moved.ts'
import { WhoFiled } from './who-filed.tsx'

interface OriginalsProps {
  readonly id: string
  readonly data: Answer<typeof showAcceptance>
  /** Told when it is over, where the window follows the case; `onTold`: what came of it, where it does not. */
  onDone?(): void
  onTold(told: Told): void
  /** Told when somebody else has done it meanwhile. */
  onMoved(): void
}

/** 核验原件: what was filed online is held against its originals, brought or mailed; then it is accepted. */
export function Originals({ id, data, onDone, onTold, onMoved }: OriginalsProps) {
  const [findings, setFindings, forget] = useKept<Findings>(`originals:${id}`, {})
  const [came, setCame] = useState<'window' | 'mail'>('window')
  const [attempt, setAttempt] = useState(0)
  const sights = useSights(true)
  const { act, busy, failure } = useAct<typeof verifyOriginals>()
  useMoved(failure, onMoved)
  const found = toFindings(findings)
  const unseen = found.length === 0 ? sights.unseen : []
  const problems = attempt > 0 ? unseen : []
  const press = async (event: Event) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (unseen.length > 0) return
    const body = { came, ...sights.seen, findings: found }
    const done = await act(`/api/acceptances/${id}/verification`, body)
    if (!done) return
    forget()
    if (onDone) onDone()
    else onTold({ data, findings: found, status: done.status, at: done.verifiedAt ?? Date.now() })
  }
  return (
    <Page title={say('window.originals')} wrong={problems.length > 0} back={{ to: '/w', says: say('frame.window') }}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <Refused failure={failure} nameOf={(item) => data.items.find((each) => each.id === item)?.name ?? item} />
      <WhoFiled data={data} />
      <form noValidate onSubmit={press}>
        <List data={data} findings={findings} setFindings={setFindings} />
        <RadioGroup
          control="came"
          legend={say('window.came')}
          among={[
            { id: 'window', name: say('window.came.window') },
            { id: 'mail', name: say('window.came.mail') },
          ]}
          chosen={came}
          onChoose={(how) => setCame(how)}
        />
        <Sights sights={sights} problems={problems} />
        <p class="acts">
          <button type="submit" class="primary" aria-disabled={busy}>
            {found.length > 0 ? say('window.press.tell', { n: found.length }) : say('window.originals.accept')}
          </button>
        </p>
      </form>
    </Page>
  )
}

interface ListProps extends Pick<OriginalsProps, 'data'> {
  readonly findings: Findings
  setFindings(findings: Findings): void
}

/** The papers whose originals are to be seen. */
function List({ data, ...rest }: ListProps) {
  return (
    <>
      <h2>{say('window.originals.list')}</h2>
      <ul class="rows">
        {data.originals.map((material) => {
          const name = data.names.materials[material] ?? material
          return (
            <li key={material}>
              {name}
              <FindingEntry {...rest} item="originals" place={`materials.${material}`} name={name} />
            </li>
          )
        })}
      </ul>
    </>
  )
}

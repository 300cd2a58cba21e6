import { useState } from 'preact/hooks'
import type { handPapers } from '../../../lib/desk/requests/hand-papers.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAct } from '../../ask/use-act.ts'
import { Refused } from '../../parts/refused.tsx'
import { say } from '../../words/say.ts'

interface HandPapersProps {
  readonly application: string
  /** Whether they have gone already. */
  readonly isHanded?: boolean
  nameOfItem(id: string): string
  nameOfMaterial(id: string): string
  onDone?(): void
}

/** 材料交接: what came on paper leaves for the departments, each with its own, on slips that are printed and signed. */
export function HandPapers(props: HandPapersProps) {
  const { application, isHanded, nameOfItem, onDone } = props
  const [handed, setHanded] = useState<Answer<typeof handPapers>>()
  const { act, busy, failure } = useAct<typeof handPapers>()
  const hand = async () => {
    const done = await act(`/api/slips/${application}`)
    if (!done) return
    setHanded(done)
    onDone?.()
  }
  if (handed) return <Slips {...props} slips={handed.slips} />
  if (isHanded) return <p class="notice">{say('window.papers.handed')}</p>
  return (
    <section>
      <h2>{say('window.papers')}</h2>
      <Refused failure={failure} nameOf={nameOfItem} />
      <p>{say('window.papers.says')}</p>
      <button type="button" aria-disabled={busy} onClick={() => void hand()}>
        {say('window.papers.hand')}
      </button>
    </section>
  )
}

type SlipsProps = HandPapersProps & Pick<Answer<typeof handPapers>, 'slips'>

function Slips({ application, slips, nameOfItem, nameOfMaterial }: SlipsProps) {
  return (
    <section class="slips">
      <h2>{say('window.papers')}</h2>
      <p role="status">
        {say('window.papers.handed')} <span class="number">{application}</span>
      </p>
      <ul class="rows">
        {slips.map(({ item, materials }) => (
          <li key={item}>
            <span>
              <strong>{nameOfItem(item)}</strong>：{materials.map(nameOfMaterial).join(say('window.and'))}
            </span>
            <span class="paper">{say('window.record.signature')}</span>
          </li>
        ))}
      </ul>
      <p class="acts">
        <button type="button" onClick={() => print()}>
          {say('window.papers.print')}
        </button>
      </p>
    </section>
  )
}

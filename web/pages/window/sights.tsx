import { useState } from 'preact/hooks'
import type { SummaryProblem } from '../../parts/error-summary.tsx'
import { say } from '../../words/say.ts'
import { Tick } from './tick.tsx'

/** What the clerk has seen before acceptance (003 §21): the identity document, and the originals where there are any. */
export function useSights(hasPaper: boolean) {
  const [identityChecked, setIdentity] = useState(false)
  const [originalsMatch, setOriginals] = useState(false)
  const unseen: readonly SummaryProblem[] = [
    ...(identityChecked
      ? []
      : [{ control: 'identity', name: say('window.identity'), says: say('window.identity.missing') }]),
    ...(originalsMatch || !hasPaper
      ? []
      : [{ control: 'originals', name: say('window.originals'), says: say('window.originals.missing') }]),
  ]
  return { seen: { identityChecked, originalsMatch }, unseen, hasPaper, setIdentity, setOriginals }
}

interface SightsProps {
  readonly sights: ReturnType<typeof useSights>
  readonly problems: readonly SummaryProblem[]
}

/** Both boxes, the second where there is paper. */
export function Sights({ sights, problems }: SightsProps) {
  const { seen, hasPaper, setIdentity, setOriginals } = sights
  const wrongAt = (id: string) => problems.find(({ control }) => control === id)?.says
  return (
    <>
      <Tick
        id="identity"
        says={say('window.identity.seen')}
        checked={seen.identityChecked}
        onChange={setIdentity}
        wrong={wrongAt('identity')}
      />
      {hasPaper && (
        <Tick
          id="originals"
          says={say('window.originals.match')}
          checked={seen.originalsMatch}
          onChange={setOriginals}
          wrong={wrongAt('originals')}
        />
      )}
    </>
  )
}

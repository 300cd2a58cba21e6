import { say } from '../../words/say.ts'
import { type Findings, without } from './findings.ts'

interface FindingEntryProps {
  /** `fields.mother.id_no` */
  readonly place: string
  readonly name: string
  /** Of the item in whose list it stands: the same place stands in several. */
  readonly item: string
  readonly findings: Findings
  setFindings(findings: Findings): void
}

/** Phrases that are often right; any other can be written. */
const phrases = ['unclear', 'incomplete', 'differs', 'wrong'] as const

/** 有问题: opens what is to be said of a field or material; what is said once stands in the lists of all items. */
export function FindingEntry({ place, name, item, findings, setFindings }: FindingEntryProps) {
  const says = findings[place]
  const control = `x-${item}-${place}`
  if (says === undefined)
    return (
      <button type="button" class="plain" onClick={() => setFindings({ ...findings, [place]: '' })}>
        {say('window.finding')}
        <span class="hidden"> {name}</span>
      </button>
    )
  return (
    <div class="finding">
      <label for={control}>{say('window.finding.says', { name })}</label>
      <input
        id={control}
        list={`${control}-phrases`}
        maxLength={500}
        value={says}
        aria-required
        onInput={({ currentTarget }) => setFindings({ ...findings, [place]: currentTarget.value })}
      />
      <datalist id={`${control}-phrases`}>
        {phrases.map((phrase) => (
          <option key={phrase} value={say(`window.finding.${phrase}`)} />
        ))}
      </datalist>
      <button type="button" class="plain" onClick={() => setFindings(without(findings, place))}>
        {say('window.finding.none')}
        <span class="hidden"> {name}</span>
      </button>
    </div>
  )
}

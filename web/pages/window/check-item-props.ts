import type { showAcceptance } from '../../../lib/desk/requests/show-acceptance.ts'
import type { Answer } from '../../ask/ask.ts'
import type { Findings, Refusals } from './findings.ts'

/** An item of an application that is looked through. */
export type AcceptanceItem = Answer<typeof showAcceptance>['items'][number]

/** The places of an item, by which findings name them. */
export const placesOf = ({ fields, materials }: AcceptanceItem): string[] => [
  ...fields.map(({ id }) => `fields.${id}`),
  ...materials.map(({ id }) => `materials.${id}`),
]

/** What the list of an item is drawn from. */
export interface CheckItemProps {
  readonly application: string
  readonly item: AcceptanceItem
  /** Places that stand in the list of an item above: looked at there, for all. */
  readonly above: ReadonlySet<string>
  readonly findings: Findings
  setFindings(findings: Findings): void
  readonly refusals: Refusals
  setRefusals(refusals: Refusals): void
  /** What is wrong at a control of a refusal. */
  wrongAt(control: string): string | undefined
}

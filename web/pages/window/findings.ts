import type { SummaryProblem } from '../../parts/error-summary.tsx'
import { say } from '../../words/say.ts'

/** What the window found wrong, by place (`fields.mother.id_no`, `materials.photo`): said once, for all items that use it. */
export type Findings = Readonly<Record<string, string>>

/** 不予受理 of one item, with all that the law asks for. */
export interface ItemRefusal {
  readonly code: string
  readonly reason: string
  readonly basis: string
}

export type Refusals = Readonly<Record<string, ItemRefusal>>

/** As acceptance takes them. What was opened and left empty is no finding. */
export const toFindings = (findings: Findings) =>
  Object.entries(findings).flatMap(([at, says]) => (says.trim() === '' ? [] : [{ at, says: says.trim() }]))

export const toRefuses = (refusals: Refusals) =>
  Object.entries(refusals).map(([item, { code, reason, basis }]) => ({
    items: [item],
    ...(code !== '' && { code }),
    reason,
    basis,
  }))

const asked = ['code', 'reason', 'basis'] as const

/** What a refusal lacks of all that the law asks for, each with its control. */
export const findUnfounded = (refusals: Refusals, nameOf: (item: string) => string): SummaryProblem[] =>
  Object.entries(refusals).flatMap(([item, refusal]) =>
    asked
      .filter((part) => refusal[part].trim() === '')
      .map((part) => ({
        control: `${part}-${item}`,
        name: `${nameOf(item)} · ${say(`window.refuse.${part}`)}`,
        says: say('fault.missing'),
      })),
  )

/** Without a key. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = record
  return others
}

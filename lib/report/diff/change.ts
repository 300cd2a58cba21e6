import type { Position } from '../../bundle/problem.ts'

/** Whom a change concerns: 对申请人, 对部门, 对在办件; `words`: nobody, only the wording is another. */
export const groups = ['applicants', 'departments', 'running', 'words'] as const
export type Group = (typeof groups)[number]

/** From the view of its group: nothing is lost; more is demanded than before; what could be relied on is gone. */
export const kinds = ['safe', 'stricter', 'breaking'] as const
export type Kind = (typeof kinds)[number]

/** What happened to a value. `more` and `less`: where values can be compared; `moved`: only the order is another. */
export type Op = 'added' | 'removed' | 'more' | 'less' | 'changed' | 'moved'

/** A sentence for people. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** What changes in law for one group of people, by one difference between two versions of a bundle. */
export interface Change {
  /** Id of the bundle; `settings`: what the region decides for all of them. */
  readonly bundle: string
  readonly group: Group
  readonly kind: Kind
  /** Where in the linked bundle: `catalogue.items.birth-certificate.promise`. */
  readonly path: string
  readonly op: Op
  /** `local`: lower regions may have it otherwise; `derived`: follows from other changes. */
  readonly element: 'uniform' | 'local' | 'derived'
  /** What it is about: 户口登记 · 承诺时限 */
  readonly what: Text
  readonly before?: Text
  readonly after?: Text
  /** By which rule it is of this kind. */
  readonly why: Text
  /** In the newer files; of what is no longer there, where it would stand. */
  readonly at: Position
}

export type Worst = Kind | 'none'

/** The gravest kind among the changes. */
export function worstOf(changes: readonly Pick<Change, 'kind'>[]): Worst {
  return kinds.findLast((kind) => changes.some((change) => change.kind === kind)) ?? 'none'
}

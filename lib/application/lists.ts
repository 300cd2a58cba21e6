import type { Bundle } from '../bundle/model.ts'
import { receiptOf } from './acceptance/due.ts'
import { isGrantedOnCommitment } from './commitment/commitment.ts'
import { isBroken } from './commitment/guards.ts'
import { isOnItsWay, issuable } from './issuing/results.ts'
import { isLetterOpen } from './letters/letters.ts'
import { isSecondLookOwed } from './review/second-look.ts'
import type { ApplicationState } from './state.ts'

/** What a department is asked to do with an item. */
export type TaskKind = 'check' | 'review' | 'second-look' | 'post-check'

/** What stands in a department's lists: its tasks, and 待移交, results on paper that go to the window. */
export type ListedKind = TaskKind | 'hand-over'

/** What the item's department has on its table, if anything: from this its inbox is made. */
export function findTaskKind(state: ApplicationState, bundle: Bundle, item: string): TaskKind | undefined {
  const standing = state.items[item]
  if (!standing) return undefined
  if (standing.status === 'open') return 'review'
  if (needsDepartmentCheck(state, bundle, item)) return 'check'
  if (isSecondLookOwed(standing)) return 'second-look'
  return needsPostCheck(state, item) ? 'post-check' : undefined
}

/** 补正中: whether the applicant has to answer what the item's own department has asked. */
export function isWithApplicant(state: ApplicationState, bundle: Bundle, item: string): boolean {
  const standing = state.items[item]
  if (!standing || standing.outcome !== undefined) return false
  if (standing.status === 'correcting') return true
  const noticed = state.status === 'correcting' && bundle.accept?.by === 'departments'
  return noticed && (state.notices?.at(-1)?.findings ?? []).some(({ items }) => items.includes(item))
}

/** Since when the department has it before itself (ms). */
export function taskSince(state: ApplicationState, item: string, kind: TaskKind): number {
  const { openedAt, peopleAsked, endedAt } = state.items[item] ?? {}
  if (kind === 'review') return openedAt ?? receiptOf(state)
  if (kind === 'check') return receiptOf(state)
  return (kind === 'second-look' ? peopleAsked?.at : endedAt) ?? receiptOf(state)
}

/** Whether nothing can be done but to wait: for another department's answer, or an opinion that was asked for. */
export function isAwaitingOthers(state: ApplicationState, item: string): boolean {
  const { coReviewers = {} } = state.items[item] ?? {}
  return (
    Object.values(coReviewers).includes(null) ||
    Object.values(state.letters ?? {}).some((letter) => letter.item === item && isLetterOpen(state, letter))
  )
}

/** Whether the window has to look at the application before it is accepted. */
export function isAtAcceptance(state: ApplicationState, bundle: Bundle): boolean {
  return state.status === 'verifying' || (state.status === 'checking' && bundle.accept?.by === 'counter')
}

/** 待发证: whether the issuing window has something to hand out. */
export function isAtIssuing(state: ApplicationState, bundle: Bundle): boolean {
  return issuable({ state, bundle }).length > 0
}

/** Whether paper is on its way from a department to the window: it stays in the list until the window has signed (003 §34). */
export function isArriving(state: ApplicationState): boolean {
  return Object.keys(state.items).some((item) => isOnItsWay(state, item))
}

function needsDepartmentCheck(state: ApplicationState, bundle: Bundle, item: string): boolean {
  const standing = state.items[item]
  return (
    state.status === 'checking' &&
    bundle.accept?.by === 'departments' &&
    standing?.status === 'waiting' &&
    standing.check === undefined
  )
}

/** A commitment that was relied on is checked afterwards, once; a broken one until it is put right or revoked. */
function needsPostCheck(state: ApplicationState, item: string): boolean {
  if (!isGrantedOnCommitment(state, item)) return false
  const check = state.items[item]?.postCheck
  return check?.kept === undefined || isBroken(check)
}

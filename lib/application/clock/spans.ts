import type { Day } from '../../rules/calendar/day.ts'
import type { AccountDay } from './account.ts'
import type { Party } from './holder.ts'

/** Days that follow each other and are alike, as one line of an account. */
export interface Span {
  readonly from: Day
  readonly to: Day
  readonly working: number
  /** Days of it that are taken off the promise. */
  readonly counted: number
  readonly party: Party
  readonly who: string
  readonly basis: string
}

interface OpenSpan extends Span {
  /** What its days have in common that would break the line; rest days between them do not. */
  readonly like: string | undefined
}

/** The account in lines, for people. */
export function spansOf(days: readonly AccountDay[]): readonly Span[] {
  const spans: OpenSpan[] = []
  for (const each of days) {
    const last = spans.at(-1)
    const next = last && join(last, each)
    if (next) spans[spans.length - 1] = next
    else spans.push(open(each))
  }
  return spans.map(({ like, ...span }) => span)
}

const likeOf = ({ working, counts, basis }: AccountDay) => (working || counts ? `${counts} ${basis}` : undefined)

function open(each: AccountDay): OpenSpan {
  const { day, working, counts, party, who, basis } = each
  return { from: day, to: day, working: +working, counted: +counts, party, who, basis, like: likeOf(each) }
}

function join(span: OpenSpan, each: AccountDay): OpenSpan | undefined {
  const like = likeOf(each)
  if (span.party !== each.party || span.who !== each.who) return undefined
  if (like !== undefined && span.like !== undefined && like !== span.like) return undefined
  return {
    ...span,
    to: each.day,
    working: span.working + +each.working,
    counted: span.counted + +each.counts,
    basis: span.like === undefined ? each.basis : span.basis,
    like: span.like ?? like,
  }
}

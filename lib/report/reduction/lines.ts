import type { Measures, Span } from './measures.ts'
import { cut } from './reduction.ts'

/** One line of the comparison: what is counted, before and now, and how much less (absent: nothing to cut, or days of two kinds). */
export interface Line {
  readonly what: string
  readonly en: string
  readonly before: string
  readonly now: string
  readonly cut?: number
}

/** 减环节、减材料、减时限、减跑动, and what is filled in and paid (002 §6). */
export function linesOf({
  separate,
  together,
}: {
  readonly separate: Measures
  readonly together: Measures
}): readonly Line[] {
  const count = (what: string, en: string, key: Exclude<keyof Measures, 'days'>): Line =>
    line(what, en, String(separate[key]), String(together[key]), cut(separate[key], together[key]))
  return [
    count('环节', 'Steps', 'steps'),
    count('材料', 'Materials', 'materials'),
    line(
      '时限',
      'Days',
      printSpan(separate.days),
      printSpan(together.days),
      cut(lengthOf(separate.days), lengthOf(together.days)),
    ),
    count('跑动', 'Visits', 'visits'),
    count('填写项', 'Fields', 'fields'),
    count('表单', 'Forms', 'forms'),
    count('费用（元）', 'Fees (yuan)', 'yuan'),
  ]
}

function line(what: string, en: string, before: string, now: string, less: number | undefined): Line {
  return { what, en, before, now, ...(less !== undefined && { cut: less }) }
}

/** Of days of two kinds: five working days last a week. */
const lengthOf = ({ working, natural }: Span): number => working * 1.4 + natural

/** `5 个工作日 + 20 个自然日` */
export function printSpan({ working, natural }: Span): string {
  const parts = [working > 0 ? `${working} 个工作日` : '', natural > 0 ? `${natural} 个自然日` : ''].filter(Boolean)
  return parts.join(' + ') || '当场'
}

/** `−76 %` */
export const printCut = (share: number | undefined): string =>
  share === undefined ? '—' : `${share > 0 ? '−' : ''}${Math.round(share * 100)} %`

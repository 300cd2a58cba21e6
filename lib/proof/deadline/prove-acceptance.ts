import type { Bundle } from '../../bundle/model.ts'
import type { Settings } from '../../bundle/settings.ts'
import { isAutomatic, lastShowing, latestAcceptance, latestReceipt } from './acceptance.ts'
import { type Measuring, measure, toBound } from './bounds.ts'
import type { AcceptanceDeadline, Row } from './deadline.ts'
import type { KnownDays } from './known-days.ts'

/** How long it takes at most from filing until the departments have it. */
export function proveAcceptance(
  bundle: Bundle,
  settings: Settings,
  days: KnownDays,
  rounds: number,
): AcceptanceDeadline {
  const { calendar, first, last } = days
  const accepting = { accept: bundle.accept, settings, calendar }
  const fromShowing = bundle.accept?.originals === true && settings.promiseStarts === 'verification'
  let dispatched: Measuring | undefined
  let charged: Measuring | undefined
  for (let filed = first; filed <= last; filed++) {
    const receipt = latestReceipt(accepting, filed, rounds)
    const shown = lastShowing(accepting, receipt)
    const told = Math.max(shown, latestAcceptance(accepting, receipt).dispatched)
    if (days.known && told > calendar.coveredThrough && dispatched) break
    dispatched = measure(dispatched, calendar, filed, told)
    charged = measure(charged, calendar, fromShowing ? told : receipt, told)
  }
  if (!dispatched || !charged) throw new Error('a calendar without a day')
  return { rounds, dispatched: toBound(dispatched), charged: toBound(charged), rows: rowsOf(bundle, settings, rounds) }
}

function rowsOf({ accept, catalogue, lead }: Bundle, settings: Settings, rounds: number): readonly Row[] {
  if (isAutomatic(accept))
    return [{ who: '系统', what: '收件即受理', days: { days: 0, count: 'working' }, basis: '003 §22(1)' }]
  const who = accept?.by === 'counter' ? '综合窗口' : `各部门（${catalogue.departments[lead]?.name ?? lead}牵头）`
  const check = { who, what: '形式审查、一次告知', days: settings.correctionNotice, basis: '行政许可法 32(4)' }
  const answer = {
    who: '申请人',
    what: '补正',
    days: settings.correctionAnswer,
    basis: '安阳市政务服务条例 36',
  }
  const show = { ...answer, what: '出示原件', basis: '003 §27；安阳市政务服务条例 36' }
  const round = accept?.originals ? [check, show] : [check]
  return [...Array.from({ length: rounds }, () => [...round, answer]).flat(), ...round]
}

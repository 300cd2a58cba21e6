import { endOf } from '../../rules/calendar/day.ts'
import { tellingDue } from '../acceptance/due.ts'
import { findDeliveryLimit } from '../clock/delivery-limit.ts'
import { findHolder } from '../clock/holder.ts'
import { pausesOf, promiseOf } from '../clock/limits.ts'
import { postCheckDue } from '../commitment/commitment.ts'
import type { Dossier } from '../dossier.ts'
import type { ItemState } from '../item-state.ts'
import { thresholdsOf } from './thresholds.ts'
import { departmentOf, redAt, type Watch } from './watch.ts'

type Watcher = (dossier: Dossier, item: string, standing: ItemState) => Watch | undefined

/** APP-01: the promise, until the decision. */
const limit: Watcher = (dossier, item, { decision, outcome }) => {
  const promise = decision || outcome ? undefined : promiseOf(dossier, item)
  if (!promise) return undefined
  const { start, last, extended } = promise
  const whole = { days: promise.limit.days + extended, count: promise.limit.count }
  const shows = thresholdsOf(dossier.law, { start, limit: whole, last, pauses: pausesOf(dossier, item) })
  return { about: 'limit', item, department: departmentOf(dossier, item), shows }
}

/** ACC-13: a department that said nothing until the law spoke for it (行政许可法 32). */
const silence: Watcher = (dossier, item, { check, endedAt }) => {
  const { state, bundle } = dossier
  const overlooked = state.acceptedHow === 'deemed' && check === undefined
  if (!overlooked && check?.by.role !== 'system') return undefined
  const since = check?.at ?? endOf(tellingDue(dossier))
  if (endedAt !== undefined && endedAt < since) return undefined
  const department = bundle.accept?.by === 'counter' ? bundle.lead : departmentOf(dossier, item)
  return { about: 'not-accepting', item, department, shows: redAt(since) }
}

/** SEA-02: 明进暗不进. */
const offHall: Watcher = (dossier, item, { decision }) =>
  decision?.offHall
    ? { about: 'off-hall', item, department: departmentOf(dossier, item), shows: redAt(decision.at) }
    : undefined

/** 行政许可法 44: from the decision into hands; the window's, unless the department still has the paper. */
const delivery: Watcher = (dossier, item, { outcome }) => {
  const limits = outcome === undefined ? undefined : findDeliveryLimit(dossier, item)
  if (!limits) return undefined
  const { bundle, law } = dossier
  const holder = findHolder(dossier, item)
  const department = holder?.party === 'department' ? holder.who : bundle.lead
  const { start, last } = limits
  const shows = thresholdsOf(law, { start, last, limit: law.settings.delivery, pauses: [] })
  return { about: 'delivery', item, department, shows }
}

/** 国办发〔2020〕42号: a commitment is checked in its time. */
const postCheck: Watcher = (dossier, item, standing) => {
  const last = standing.postCheck?.kept === undefined ? postCheckDue(dossier, item) : undefined
  if (last === undefined) return undefined
  return { about: 'post-check', item, department: departmentOf(dossier, item), shows: redAt(endOf(last)) }
}

/** What is watched of an item. */
export const itemWatchers: readonly Watcher[] = [limit, silence, offHall, delivery, postCheck]

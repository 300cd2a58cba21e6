import type { Event } from '../../../lib/application/events.ts'
import { type Invariant, type Met, meet } from './record.ts'

type Guard = (met: Met) => string | undefined

const isAccepting = ({ before }: Met): boolean => ['checking', 'correcting', 'verifying'].includes(before.status)
const itemOf = ({ entry, before }: Met) =>
  'item' in entry && entry.item !== undefined ? before.items[entry.item] : undefined

const duringAcceptance: Guard = (met) => (isAccepting(met) ? undefined : `while ${met.before.status}`)
const afterAcceptance: Guard = (met) => (isAccepting(met) ? 'before acceptance' : undefined)
const whileCorrecting: Guard = ({ before }) => (before.status === 'correcting' ? undefined : `while ${before.status}`)
const beforeDelivery: Guard = ({ before }) => (before.deliveredAt === undefined ? undefined : 'handed over already')

/** What must be so before an event of each kind. */
const guards: { readonly [K in Event['kind']]?: Guard } = {
  submitted: () => 'submitted twice',
  checked: duringAcceptance,
  'correction-noticed': duringAcceptance,
  accepted: duringAcceptance,
  'not-accepted': duringAcceptance,
  supplemented: whileCorrecting,
  lapsed: whileCorrecting,
  opened: afterAcceptance,
  'step-begun': afterAcceptance,
  extended: afterAcceptance,
  decided: (met) => (itemOf(met)?.status === 'open' ? undefined : `while ${itemOf(met)?.status}`),
  corrected: (met) => (itemOf(met)?.status === 'correcting' ? undefined : 'nothing was to be corrected'),
  recorded: (met) => (itemOf(met)?.outcome === undefined ? undefined : 'has its result already'),
  issued: beforeDelivery,
  delivered: beforeDelivery,
}

/** Nothing happens out of its order: acceptance before review, review before decision, decision before result, result before hand-over. */
export const actsKeepTheirOrder: Invariant = ({ entries }) =>
  meet(entries).flatMap((met) => {
    const wrong = guards[met.entry.kind]?.(met)
    return wrong === undefined ? [] : [`${met.entry.seq} ${met.entry.kind}: ${wrong}`]
  })

/** Time goes forward, numbers go up by one, and the first is the filing. */
export const theRecordIsOneLine: Invariant = ({ entries }) =>
  entries.flatMap((entry, index) => [
    ...(entry.seq === index + 1 ? [] : [`entry ${index + 1} has the number ${entry.seq}`]),
    ...((entries[index - 1]?.at ?? 0) <= entry.at ? [] : [`entry ${entry.seq} lies before the one before it`]),
    ...((entry.kind === 'submitted') === (index === 0) ? [] : [`entry ${entry.seq} is ${entry.kind}`]),
  ])

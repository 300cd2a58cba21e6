import type { AcceptanceEvent } from '../events/acceptance.ts'
import type { EntryOf } from '../events.ts'
import type { ItemState } from '../item-state.ts'
import type { ApplicationState, ApplicationStatus, Folds } from '../state.ts'
import { hasEnded, withItem, withItems } from './with-items.ts'

/** The first state. Applications that name no law were filed when filing was acceptance. */
export function begin(entry: EntryOf<'submitted'>): ApplicationState {
  const { owner, bundle, version, way, plan, at, channel, law, gaps, commits, reused, byPeople, agent } = entry
  const items = Object.entries(plan).map(([item, applies]): [string, ItemState] => [
    item,
    applies ? { status: 'waiting', round: 0 } : { status: 'not-applicable', round: 0, outcome: 'not-applicable' },
  ])
  return {
    status: law ? 'checking' : 'in-progress',
    owner,
    bundle,
    version,
    way,
    submittedAt: at,
    ...(channel && { channel }),
    ...(law && { law }),
    ...(gaps?.length && { gaps: Object.fromEntries(gaps.map((material) => [material, {}])) }),
    ...(commits?.length && { commits }),
    ...(reused && { reused }),
    ...(byPeople && { byPeople }),
    ...(agent && { agent }),
    items: Object.fromEntries(items),
  }
}

export const acceptanceFolds: Folds<AcceptanceEvent> = {
  redated: (state, { calendar }) => ({ ...state, law: { settings: 0, ...state.law, calendar } }),
  checked: (state, { kind, seq, seen, item, ...check }) => withItem(state, item, { check }),
  'correction-noticed': (state, { findings, at }) => ({
    ...told(state, at),
    status: 'correcting',
    notices: [...(state.notices ?? []), { findings, at }],
  }),
  supplemented: (state, entry) =>
    recheck({ ...state, status: 'checking', receivedAt: entry.at, toldAt: undefined }, entry),
  'pre-accepted': (state, { at }) => ({ ...told(state, at), status: 'verifying', preAcceptedAt: at }),
  verified: (state, { came, at }) => ({ ...state, verifiedAt: at, ...(came && { verifiedBy: came }) }),
  accepted: (state, { how, from, at }) =>
    withItems(
      { ...told(state, at), status: 'in-progress', acceptedAt: from, acceptedHow: how, dispatchedAt: at },
      (item) => dispatch(item, how, at),
    ),
  'not-accepted': (state, { code, reason, basis, at }) =>
    close({ ...told(state, at), notAccepted: { code, reason, basis } }, 'not-accepted', at),
  'paper-sent': (state, { item, materials, by, at }) => {
    const before = state.items[item]?.paper?.materials ?? []
    return withItem(state, item, { paper: { materials: [...before, ...materials], sent: { by: by.id, at } } })
  },
  'paper-taken': (state, { item, by, at }) => {
    const paper = state.items[item]?.paper
    return paper ? withItem(state, item, { paper: { ...paper, taken: { by: by.id, at } } }) : state
  },
  lapsed: (state, { at }) => close(state, 'lapsed', at),
  withdrawn: (state, { items, at }) => (items ? withdraw(state, items, at) : close(state, 'withdrawn', at)),
}

const told = (state: ApplicationState, at: number): ApplicationState => ({ ...state, toldAt: state.toldAt ?? at })

/** What acceptance makes of an item; of those that go to their departments nothing yet. */
function dispatch(item: ItemState, how: EntryOf<'accepted'>['how'], at: number): Partial<ItemState> | undefined {
  if (item.status === 'ended') return { undispatched: true }
  // What was not told in time is accepted too, whatever was proposed (行政许可法 32(4)).
  if (!item.check?.refuses || how === 'deemed' || hasEnded(item)) return undefined
  return { status: 'ended', outcome: 'not-accepted', because: item.check.refuses.reason, endedAt: at }
}

/** After a supplement only what it touches is checked again (ACC-06). */
function recheck(state: ApplicationState, { places, items, at }: EntryOf<'supplemented'>): ApplicationState {
  const notices = state.notices ?? []
  const last = notices.at(-1)
  const touched = new Set(items ?? last?.findings.flatMap((finding) => finding.items))
  const next = withItems(state, (item, id) => (touched.has(id) && !hasEnded(item) ? { check: undefined } : undefined))
  return {
    ...next,
    supplemented: [...places],
    notices: last ? [...notices.slice(0, -1), { ...last, answeredAt: at }] : notices,
  }
}

/** Ends the application where it stands: what has its result keeps it, all else ends with it. */
function close(
  state: ApplicationState,
  status: ApplicationStatus & ('not-accepted' | 'withdrawn' | 'lapsed'),
  at: number,
) {
  const outcome = status === 'not-accepted' ? status : 'withdrawn'
  const ended = withItems(state, (item) => (hasEnded(item) ? undefined : { status: 'ended', outcome, endedAt: at }))
  return { ...ended, status, closedAt: at }
}

function withdraw(state: ApplicationState, items: readonly string[], at: number): ApplicationState {
  return withItems(state, (item, id) =>
    items.includes(id) && !hasEnded(item) ? { status: 'ended', outcome: 'withdrawn', endedAt: at } : undefined,
  )
}

import type { SummaryProblem } from '../../parts/error-summary.tsx'
import { say } from '../../words/say.ts'
import type { Delivery } from './delivery.ts'

export type Way = 'window' | 'mail' | 'electronic'

/** What the clerk enters before results go out. */
export interface Entered {
  readonly way: Way
  readonly items: readonly string[]
  /** The identity document of whoever takes it was seen. */
  readonly identity: boolean
  /** Who signed. */
  readonly receiver: string
  readonly by: 'self' | 'agent'
  /** The written authority of an agent was seen. */
  readonly authority: boolean
  readonly tracking: string
  /** Points of items that were checked: `hukou-registration.0`. */
  readonly checked: readonly string[]
}

export const identityControl = 'receiver-identity'
export const receiverControl = 'receiver'
export const authorityControl = 'receiver-authority'
export const trackingControl = 'tracking'
const itemsControl = 'out'

/** A point of an item by the place that it has in the item's list. */
export interface Point {
  readonly id: string
  readonly item: string
  readonly itemName: string
  readonly says: string
}

/** What departments want checked or taken when these results go out (003 §34). */
export const pointsOf = ({ items }: Delivery, chosen: readonly string[]): readonly Point[] =>
  items
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ id, name, atIssue }) =>
      atIssue.map((says, n) => ({ id: `${id}.${n}`, item: id, itemName: name, says })),
    )

export const firstEntry = ({ way, ready }: Delivery): Entered => ({
  way: way === 'mail' || way === 'electronic' ? way : 'window',
  items: ready.map(({ id }) => id),
  identity: false,
  receiver: '',
  by: 'self',
  authority: false,
  tracking: '',
  checked: [],
})

/** What goes out: of results that go out together all of them. */
export const chosenOf = ({ policy, ready }: Delivery, { items }: Entered): readonly string[] =>
  ready.map(({ id }) => id).filter((id) => policy === 'together' || items.includes(id))

/** What keeps the results from going out, each with its control. */
export function findUnready(data: Delivery, entered: Entered): SummaryProblem[] {
  const { way, identity, receiver, by, authority, tracking, checked } = entered
  const items = chosenOf(data, entered)
  const missing = say('fault.missing')
  const wants = (isMissing: boolean, control: string, name: string, says = missing): SummaryProblem[] =>
    isMissing ? [{ control, name, says }] : []
  const atWindow = way === 'window'
  return [
    ...wants(items.length === 0, `${itemsControl}-${data.ready[0]?.id}`, say('window.hand-out.which')),
    ...wants(atWindow && !identity, identityControl, say('window.identity'), say('window.identity.missing')),
    ...pointsOf(data, items)
      .filter(({ id }) => !checked.includes(id))
      .map(({ id, says }) => ({ control: `point-${id}`, name: says, says: say('window.point.missing') })),
    ...wants(
      atWindow && by === 'agent' && !authority,
      authorityControl,
      say('apply.agent.letter'),
      say('window.receiver.authority.missing'),
    ),
    ...wants(atWindow && receiver.trim() === '', receiverControl, say('window.receiver')),
    ...wants(way === 'mail' && tracking.trim() === '', trackingControl, say('window.tracking')),
  ]
}

/** As issuing takes it. That an agent took it, on which authority, is said with the name that signed. */
export function toHandOut(data: Delivery, entered: Entered) {
  const { way, identity, receiver, by, tracking, checked } = entered
  const items = chosenOf(data, entered)
  const points = pointsOf(data, items).filter(({ id }) => checked.includes(id))
  const checkedItems = [...new Set(points.map(({ item }) => item))]
  const name = receiver.trim()
  return {
    way,
    items,
    ...(way === 'window' && {
      identity,
      receiver: by === 'agent' ? `${name}（受委托代领，已核验授权委托书）` : name,
    }),
    ...(way === 'mail' && { tracking: tracking.trim() }),
    ...(points.length > 0 && {
      checked: Object.fromEntries(
        checkedItems.map((item) => [item, points.filter((point) => point.item === item).map(({ says }) => says)]),
      ),
    }),
  }
}

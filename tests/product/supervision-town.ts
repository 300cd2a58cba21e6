import type { Principal } from '../../lib/application/may.ts'
import type { ApplicationState } from '../../lib/application/state.ts'
import { type HeadRow, headKey } from '../../lib/desk/rows/application.ts'
import { findDay, startOf } from '../../lib/rules/calendar/day.ts'
import type { Town } from './people.ts'

export const supervisor: Principal = { role: 'supervisor', id: 'supervisor-1' }

export interface SeenCard {
  readonly card: string
  readonly application: string
  readonly colour: string
  readonly about: string
  readonly item?: string
  readonly department?: string
  readonly since: number
  readonly [field: string]: unknown
}

/** A list of cards as the principal has it. */
export async function cardsOf({ ask }: Town, who: Principal, path = '/api/cards'): Promise<readonly SeenCard[]> {
  const reply = await ask(who, 'GET', path)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return (reply.body as { cards: SeenCard[] }).cards
}

/** `red limit a` for each card: what it shows, in short. */
export const short = (cards: readonly SeenCard[]): string[] =>
  cards.map(({ colour, about, item }) => [colour, about, ...(item === undefined ? [] : [item])].join(' '))

/** The first instant of a day in China like `2026-12-01`. */
export function midnight(day: string): number {
  const found = findDay(day)
  if (found === undefined) throw new Error(`there is no day ${day}`)
  return startOf(found)
}

/** Moves the clock without letting anything follow: as if the computer were off. */
export function sleepUntil({ product, pass }: Town, day: string, hour = 9): void {
  pass(midnight(day) + hour * 3_600_000 - product.ports.clock.now())
}

export async function stateOf({ product }: Town, application: string): Promise<ApplicationState> {
  const head = (await product.ports.table.get(headKey(application))) as HeadRow | undefined
  if (!head) throw new Error('there is no such application')
  return head.state
}

export interface SeenClock {
  readonly items: readonly {
    readonly id: string
    readonly promise?: {
      readonly start: string
      readonly last?: string
      readonly stopped: number
      provisional: boolean
    }
    readonly next?: { readonly what: string; readonly last: string; readonly basis: string }
    readonly days: { readonly working: number; readonly natural: number }
    readonly counted: number
    readonly own: { readonly working: number }
    readonly waiting: { readonly working: number }
    readonly lines: readonly { from: string; to: string; party: string; who: string; counted: number; basis: string }[]
  }[]
  readonly whole?: { readonly items: readonly string[]; readonly last: string }
}

export async function clockOf({ ask }: Town, application: string, who: Principal = supervisor): Promise<SeenClock> {
  const reply = await ask(who, 'GET', `/api/applications/${application}/clock`)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply.body as SeenClock
}

/** One item's account in short: `2026-11-23–2026-11-23 receipt 0`. */
export async function linesOf(town: Town, application: string, item: string): Promise<string[]> {
  const { items } = await clockOf(town, application)
  const lines = items.find(({ id }) => id === item)?.lines ?? []
  return lines.map(({ from, to, party, who, counted }) => `${from}–${to} ${party} ${who} ${counted}`)
}

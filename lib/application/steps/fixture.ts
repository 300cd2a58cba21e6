import type { Bundle, Item, SpecialStep } from '../../bundle/model.ts'
import { defaultSettings } from '../../bundle/settings.ts'
import { findDay, startOf } from '../../rules/calendar/day.ts'
import { openCalendar } from '../../rules/calendar/open-calendar.ts'
import type { Dossier } from '../dossier.ts'
import type { ItemState } from '../item-state.ts'
import type { StepState } from '../state.ts'

/** Nine o'clock of a day in China, in ms. */
export const nine = (day: string): number => startOf(findDay(day) ?? Number.NaN) + 9 * 3_600_000

interface Sample {
  /** By item. */
  readonly lists: Readonly<Record<string, readonly Partial<SpecialStep>[]>>
  readonly steps?: Readonly<Record<string, Partial<StepState>>>
  readonly items?: Readonly<Record<string, Partial<ItemState>>>
}

/** For unit tests: an application whose items list these special steps, of which some have begun; weekdays are working days. */
export function sampleDossier({ lists, steps = {}, items = {} }: Sample): Dossier {
  const known = Object.entries(lists).map(([id, list]): [string, Item] => [id, sampleItem(id, list)])
  const standing = Object.keys(lists).map((id): [string, ItemState] => [id, { status: 'open', round: 1, ...items[id] }])
  const begun = Object.entries(steps).map(([id, step]): [string, StepState] => [id, { ...plain(lists), ...step }])
  const bundle: Bundle = {
    id: 'sample',
    name: '样例',
    for: 'person',
    lead: 'office',
    situations: [],
    items: known.map(([item]) => ({ item, after: [], begins: 'at-once' })),
    deliver: { policy: 'together', ways: ['window'] },
    catalogue: { departments: {}, items: Object.fromEntries(known), elements: {}, materials: {}, certificates: {} },
  }
  return {
    id: 'one',
    bundle,
    law: {
      calendar: openCalendar({ version: 0, years: [], local: [] }),
      settings: defaultSettings,
      settingsVersion: 0,
    },
    state: {
      status: 'in-progress',
      owner: 'zhang',
      bundle: 'sample',
      version: 1,
      way: 'window',
      submittedAt: nine('2026-11-23'),
      steps: Object.fromEntries(begun),
      items: Object.fromEntries(standing),
    },
  }
}

const plain = (lists: Sample['lists']): StepState => ({
  what: 'testing',
  items: Object.keys(lists),
  reason: '法律规定',
  begunAt: nine('2026-11-23'),
})

function sampleItem(id: string, list: readonly Partial<SpecialStep>[]): Item {
  return {
    id,
    name: id,
    code: id,
    department: 'office',
    kind: 'licence',
    mode: 'strict',
    basis: [],
    promise: { days: 20, count: 'working' },
    elements: [],
    materials: [],
    steps: list.map((step) => ({
      kind: 'testing',
      basis: '《样例法》第一条',
      limit: { days: 10, count: 'working' },
      required: false,
      officers: 1,
      ...step,
    })),
  }
}

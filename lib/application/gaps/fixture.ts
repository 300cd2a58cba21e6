import type { Bundle, Item } from '../../bundle/model.ts'
import { defaultSettings } from '../../bundle/settings.ts'
import { openCalendar } from '../../rules/calendar/open-calendar.ts'
import type { Dossier } from '../dossier.ts'
import type { ApplicationState } from '../state.ts'

/** For tests: an item, everything about it plain unless told otherwise. */
export function itemOf(id: string, parts: Partial<Item> = {}): Item {
  return {
    id,
    name: id,
    code: id,
    department: 'office',
    kind: 'licence',
    mode: 'strict',
    basis: ['行政许可法 42'],
    promise: { days: 5, count: 'working' },
    elements: [],
    materials: [],
    ...parts,
  }
}

/** For tests: an application of these items, submitted at 0, under weekdays only. */
export function dossierOf(
  items: Readonly<Record<string, Item>>,
  state: Partial<ApplicationState> = {},
  seal?: string,
): Dossier {
  const ids = Object.keys(items)
  const materials = [...new Set(Object.values(items).flatMap((item) => item.materials))]
  const bundle: Bundle = {
    id: 'sample',
    name: 'sample',
    for: 'person',
    lead: 'office',
    situations: [],
    items: ids.map((item) => ({ item, after: [], begins: 'at-once' })),
    deliver: { policy: 'together', ways: ['window'] },
    catalogue: {
      departments: { office: { id: 'office', name: 'office', ...(seal !== undefined && { seal }) } },
      items,
      elements: {},
      materials: Object.fromEntries(materials.map((id) => [id, { id, name: id }])),
      certificates: {},
    },
  }
  const open = { status: 'open', round: 1 } as const
  return {
    id: 'application-1',
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
      submittedAt: 0,
      items: Object.fromEntries(ids.map((id) => [id, open])),
      ...state,
    },
  }
}

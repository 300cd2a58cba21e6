import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOf } from '../../rules/calendar/day.ts'
import { tellingDue, tellingHour } from '../acceptance/due.ts'
import type { Dossier } from '../dossier.ts'
import type { Entry } from '../events.ts'
import { fold } from '../fold.ts'
import { dossierOf, itemOf } from '../gaps/fixture.ts'
import { catchUp } from './catch-up.ts'

const hour = 3_600_000
const received = Date.UTC(2026, 10, 2, 1)

function filed(receivedAt = received): Dossier {
  const names = ['a', 'b', 'c']
  const items = Object.fromEntries(names.map((id) => [id, itemOf(id, { materials: ['photo'] })]))
  const dossier = dossierOf(items, { status: 'checking', submittedAt: receivedAt, receivedAt })
  const waiting = Object.fromEntries(names.map((id) => [id, { status: 'waiting', round: 0 } as const]))
  return {
    ...dossier,
    bundle: { ...dossier.bundle, accept: { by: 'departments' } },
    state: { ...dossier.state, items: waiting },
  }
}

/** One department's check at an instant, after what had followed by then; without effect when it comes too late. */
function check(dossier: Dossier, item: string, at: number, finds: boolean): Dossier {
  const { after } = catchUp(dossier, at, 0)
  if (after.state.status !== 'checking' || after.state.items[item]?.check) return after
  const findings = finds ? [{ at: 'materials.photo', says: '不清晰' }] : []
  const entry = { kind: 'checked', item, findings, seq: 1, at, by: { role: 'officer', id: item } } as Entry
  return catchUp({ ...after, state: fold(after.state, entry) }, at, 0).after
}

test('whatever the departments do and whenever, by the end of the last day the applicant knows, and nothing waits for them any more', () => {
  const acts = fc.array(
    fc.record({ item: fc.constantFrom('a', 'b', 'c'), after: fc.integer({ min: 0, max: 200 }), finds: fc.boolean() }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(acts, fc.integer({ min: 0, max: 500 }), (wanted, start) => {
      const dossier = filed(received + start * hour)
      const end = endOf(tellingDue(dossier))
      const swept = [tellingHour(dossier), end].map((at) => ({ at, item: undefined, finds: false }))
      const all = [...wanted.map((act) => ({ ...act, at: received + (start + act.after) * hour })), ...swept]
      const after = all
        .toSorted((one, other) => one.at - other.at)
        .reduce((d, { at, item, finds }) => (item ? check(d, item, at, finds) : catchUp(d, at, 0).after), dossier)
      expect(after.state.status).not.toBe('checking')
      expect(after.state.toldAt).toBeLessThanOrEqual(end)
      if (after.state.acceptedAt !== undefined) expect(after.state.acceptedAt).toBe(received + start * hour)
    }),
  )
})

test('a computer that wakes after the last day counts as accepted what it could have told before', () => {
  const found = check(filed(), 'a', received + hour, true)
  const due = tellingDue(found)
  expect(catchUp(found, tellingHour(found) - 1, 0).after.state.status).toBe('checking')
  expect(catchUp(found, endOf(due) - 1, 0).after.state.status).toBe('correcting')
  const late = catchUp(found, endOf(due), 0).after.state
  expect(late).toMatchObject({ status: 'in-progress', acceptedHow: 'deemed', acceptedAt: received })
})

test('what was to be mended for a withdrawn item holds up the others no longer', () => {
  const noticed = ['b', 'c'].reduce((d, item) => check(d, item, received + hour, false), onlyPhotoFor('a'))
  const after = check(noticed, 'a', received + hour, true)
  expect(after.state.status).toBe('correcting')
  const at = received + 2 * hour
  const entry = { kind: 'withdrawn', items: ['a'], seq: 1, at, by: { role: 'applicant', id: 'zhang' } } as Entry
  const { state } = catchUp({ ...after, state: fold(after.state, entry) }, at, 0).after
  expect(state).toMatchObject({ status: 'in-progress', acceptedHow: 'departments' })
})

function onlyPhotoFor(item: string): Dossier {
  const dossier = filed()
  const { items } = dossier.bundle.catalogue
  const changed = Object.entries(items).map(([id, each]) => [id, id === item ? each : { ...each, materials: [] }])
  return {
    ...dossier,
    bundle: { ...dossier.bundle, catalogue: { ...dossier.bundle.catalogue, items: Object.fromEntries(changed) } },
  }
}

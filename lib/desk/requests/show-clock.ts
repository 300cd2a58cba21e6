import * as z from 'zod'
import { catchUp } from '../../application/due/catch-up.ts'
import { concerns, type Principal, type Subject } from '../../application/may.ts'
import { dayOf } from '../../rules/calendar/day.ts'
import { type Application, findApplication } from '../changes/application.ts'
import { standingOf } from '../drafts.ts'
import { applicationId } from '../ids-shape.ts'
import { getPapers } from '../originals.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type EntryRow, entriesOf } from '../rows/application.ts'
import { clockView, viewClock } from '../views/clock-view.ts'

/** Every day of every item, attributed: computed from the record each time it is asked for, never stored. */
export const showClock = route({
  method: 'GET',
  path: '/api/applications/{application}/clock',
  act: 'account',
  summary: '时限账: for each item every day since filing, whose it was, whether it counts, and by which law',
  params: z.strictObject({ application: applicationId }),
  answers: clockView,
  async answer({ ports, principal, language, params: { application: id } }) {
    const application = await findApplication(ports, id)
    if (!application) throw new Refusal('not-found')
    const items = itemsFor(application, principal, standingOf(await getPapers(ports, id)))
    if (items.length === 0) throw new Refusal('not-found')
    const now = ports.clock.now()
    const rows = (await ports.table.query(entriesOf(id))) as readonly EntryRow[]
    const late = catchUp(application, now, application.head.seq)
    const entries = [...rows.map(({ entry }) => entry), ...late.entries]
    return viewClock({ ...late.after, entries }, items, dayOf(now), language)
  },
})

/** A department sees the account of its own items. */
function itemsFor({ state, bundle }: Application, principal: Principal, whose: Subject): readonly string[] {
  return bundle.items.flatMap(({ item }) => {
    const applies = (state.items[item]?.status ?? 'not-applicable') !== 'not-applicable'
    const subject = { ...whose, department: bundle.catalogue.items[item]?.department }
    return applies && concerns(principal, 'account', subject) ? [item] : []
  })
}

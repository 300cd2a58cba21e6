import * as z from 'zod'
import { getOwnPapers } from '../drafts.ts'
import { enter, getPlace, handedInView } from '../handing-in.ts'
import { applicationId, catalogueId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { findReusable, firstAt } from '../reusable-files.ts'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'

/** The reference is copied, not the bytes. Another person's files are not there, also when the same window serves both. */
export const reuseMaterial = route({
  method: 'POST',
  path: '/api/applications/{application}/materials/{material}/reuse',
  act: 'save',
  summary:
    '再次使用: hand in a file again that was handed in for the same material with an earlier application of one’s own',
  params: z.strictObject({ application: applicationId, material: catalogueId }),
  body: z.strictObject({ from: applicationId }),
  answers: handedInView,
  async answer(asked) {
    const { ports, principal, params, body } = asked
    const place = await getPlace(ports, principal, params.application, params.material)
    const source = await getOwnPapers(ports, principal, body.from)
    const isSamePerson = source.owner === place.row.owner && !source.papers.agent && !place.row.papers.agent
    if (!isSamePerson) throw new Refusal('not-found')
    const { bundle } = place.submitted ?? (await getCurrent(ports, place.row.bundle))
    const now = ports.clock.now()
    const file = findReusable(bundle, params.material, source.papers.materials[params.material], now)
    if (!file) throw new Refusal('invalid', { problems: [{ at: 'from', wrong: 'not-a-choice' }] })
    return enter(asked, place, { ...file, at: now, since: firstAt(file) })
  },
})

import * as z from 'zod'
import { findCorrectionFaults, withCorrection } from '../../application/correction.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { getOwnFiling } from '../own-filing.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { form, id } from './papers-body.ts'

/** Only what the department named can be changed; its review goes on with the new papers. */
export const correctItem = route({
  method: 'POST',
  path: '/api/applications/{application}/corrections/{item}',
  act: 'correct',
  summary: '补正: answer what a department asked to have corrected',
  params: z.strictObject({ application: applicationId, item: id }),
  body: z.strictObject({ form: form.default({}), materials: z.array(id).max(200).default([]) }),
  answers: z.object({ application: z.string(), item: z.string(), status: z.string() }),
  async answer({ ports, principal, params, body, remember }) {
    const answer = { application: params.application, item: params.item, status: 'waiting' }
    return change(ports, principal, params.application, async ({ state, bundle }, now) => {
      const { row } = await getOwnFiling(ports, principal, params.application, 'correct', now)
      const item = state.items[params.item]
      if (!item) throw new Refusal('not-found')
      if (item.status !== 'correcting' || !item.correction) throw new Refusal('not-now', { status: item.status })
      const problems = findCorrectionFaults(bundle, item.correction, row.papers, body)
      if (problems.length > 0) throw new Refusal('invalid', { problems })
      return {
        events: [{ kind: 'corrected', item: params.item }],
        writes: [
          {
            put: { ...row, papers: withCorrection(row.papers, body), revision: row.revision + 1 },
            if: { equals: { revision: row.revision } },
          },
          ...remember(answer),
        ],
        answer,
      }
    })
  },
})

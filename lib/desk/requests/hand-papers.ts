import * as z from 'zod'
import type { ItemState } from '../../application/item-state.ts'
import { may } from '../../application/may.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { getPapers, paperOf } from '../originals.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type SlipRow, slipKey } from '../rows/lists.ts'

/** 材料交接单: the papers of all departments leave the window in one act, each with its own alone; every slip stays open until its department has signed (003 §§24, 25). */
export const handPapers = route({
  method: 'POST',
  path: '/api/slips/{application}',
  act: 'hand-papers',
  status: 201,
  summary:
    '材料交接: sort what was handed in on paper and send each department its own; a slip each, signed by the window',
  params: z.strictObject({ application: applicationId }),
  answers: z.object({
    application: z.string(),
    slips: z.array(z.object({ item: z.string(), materials: z.array(z.string()), at: z.number() })),
  }),
  async answer({ ports, principal, params: { application: id }, remember }) {
    return change(ports, principal, id, async (application, now) => {
      const { state, bundle } = application
      if (!may(principal, 'hand-papers', { status: state.status }))
        throw new Refusal('not-now', { status: state.status })
      const papers = await getPapers(ports, id)
      const slips = Object.entries(state.items).flatMap(([item, standing]) => {
        const materials = paperOf(application, papers, [item]).filter((material) => !isSent(standing, material))
        return materials.length > 0 ? [{ item, materials, at: now }] : []
      })
      if (slips.length === 0) throw new Refusal('not-now', { status: state.status })
      const answer = { application: id, slips }
      const rows = slips.map(({ item }): SlipRow => {
        const department = bundle.catalogue.items[item]?.department ?? ''
        return { ...slipKey(state.submittedAt, id, item), application: id, item, department, since: now }
      })
      return {
        events: slips.map(({ item, materials }) => ({ kind: 'paper-sent' as const, item, materials })),
        writes: [...rows.map((put) => ({ put })), ...remember(answer)],
        outgoing: [{ send: 'notice', message: { about: 'paper-sent', application: id } }],
        answer,
      }
    })
  },
})

const isSent = ({ paper }: ItemState, material: string): boolean => paper?.materials.includes(material) ?? false

import * as z from 'zod'
import type { HandedIn, Papers } from '../../application/faults.ts'
import { isGapOpen } from '../../application/gaps/gaps.ts'
import { may } from '../../application/may.ts'
import type { Application } from '../changes/application.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { getOwnFiling } from '../own-filing.ts'
import { breach, Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { id } from './papers-body.ts'

/** The result that waited only for this goes out by itself. */
export const fillGap = route({
  method: 'POST',
  path: '/api/applications/{application}/gaps/{material}',
  act: 'supplement',
  summary: '容缺补交: hand in a promised material, as a file put there before or as the original shown at the window',
  params: z.strictObject({ application: applicationId, material: id }),
  body: z.strictObject({ medium: z.enum(['file', 'paper']).default('file') }),
  answers: z.object({ application: z.string(), material: z.string(), filledAt: z.number() }),
  async answer({ ports, principal, params: { application: id, material }, body: { medium }, remember }) {
    const answerAt = (filledAt: number) => ({ application: id, material, filledAt })
    return change(ports, principal, id, async (application, now) => {
      const { row, subject } = await getOwnFiling(ports, principal, id, 'supplement', now)
      refuseClosed(application, material)
      const status = application.state.status
      if (!may(principal, 'supplement', { ...subject, status })) throw new Refusal('not-now', { status })
      const papers = withMaterial(row.papers, material, medium)
      const answer = answerAt(now)
      return {
        events: [{ kind: 'gap-filled', material }],
        writes: [
          { put: { ...row, papers, revision: row.revision + 1 }, if: { equals: { revision: row.revision } } },
          ...remember(answer),
        ],
        answer,
      }
    })
  },
})

/** Only what was promised, is still missing, and whose term runs. */
function refuseClosed({ state }: Application, material: string): void {
  const gap = state.gaps?.[material]
  if (!gap) throw new Refusal('not-found')
  if (gap.expiredAt !== undefined) throw breach('TOL-02.late', { places: [`materials.${material}`] })
  if (!isGapOpen(state, material)) throw new Refusal('not-now', { status: 'filled' })
}

function withMaterial(papers: Papers, material: string, medium: HandedIn['medium']): Papers {
  if (medium === 'paper') return { ...papers, materials: { ...papers.materials, [material]: { medium } } }
  if (papers.materials[material]) return papers
  throw new Refusal('invalid', { problems: [{ at: `materials.${material}`, wrong: 'missing' }] })
}

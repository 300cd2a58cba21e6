import { createHash } from 'node:crypto'
import * as z from 'zod'
import { isMaterialWanted } from '../../application/correction.ts'
import { isGapOpen } from '../../application/gaps/gaps.ts'
import { may } from '../../application/may.ts'
import { findPresent } from '../changes/application.ts'
import { correctionWrites, getOwnPapers, redraftWrites, refuseUnknown, standingOf } from '../drafts.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import { id } from './papers-body.ts'

/** The file is stored under its content's digest before the row that names it, so a row never names a missing file. */
export const handInMaterial = route({
  method: 'PUT',
  path: '/api/applications/{application}/materials/{material}',
  act: 'save',
  summary:
    '提交材料: hand in a file for a material, before submission, when a department asked to have it corrected, or when it was promised for later',
  params: z.strictObject({ application: applicationId, material: id }),
  body: z.strictObject({ name: z.string().min(1).max(200), content: z.base64().describe('The file, base64') }),
  answers: z.object({ application: z.string(), material: z.string(), bytes: z.number(), revision: z.number() }),
  async answer({ ports, principal, params: { application: id, material }, body, remember }) {
    const row = await getOwnPapers(ports, principal, id)
    const submitted = await findPresent(ports, id)
    const wanted = submitted && isMaterialWanted(submitted.state, material)
    const status = wanted ? 'correcting' : (submitted?.state.status ?? 'draft')
    const act = submitted ? (wanted || !isGapOpen(submitted.state, material) ? 'correct' : 'supplement') : 'save'
    const unwanted = act === 'correct' && !wanted
    if (unwanted || !may(principal, act, { ...standingOf(row), status })) throw new Refusal('not-now', { status })
    const bytes = Buffer.from(body.content, 'base64')
    const file = `${id}/${createHash('sha256').update(bytes).digest('hex')}`
    const handedIn = { medium: 'file', file, name: body.name, bytes: bytes.length, at: ports.clock.now() } as const
    const papers = { ...row.papers, materials: { ...row.papers.materials, [material]: handedIn } }
    refuseUnknown((submitted ?? (await getCurrent(ports, row.bundle))).bundle, papers)
    await ports.files.put(file, bytes)
    const answer = { application: id, material, bytes: bytes.length, revision: row.revision + 1 }
    const writes = submitted ? correctionWrites(id, row, papers, submitted.head) : redraftWrites(id, row, papers)
    const { done } = await ports.table.transact([...writes, ...remember(answer)])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})

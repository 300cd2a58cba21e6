import * as z from 'zod'
import { findRevocationBreach } from '../../application/commitment/guards.ts'
import { isMerged } from '../../application/issuing/licence.ts'
import type { Application } from '../changes/application.ts'
import { change } from '../changes/change.ts'
import { markWrite } from '../credit.ts'
import { taskIdShape } from '../ids-shape.ts'
import { unshelveWrites } from '../library.ts'
import { pickInspected } from '../own-task.ts'
import { refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

const text = z.string().trim().max(2000).default('')

/** Event and credit mark in one transaction: neither is without the other. */
export const revoke = route({
  method: 'POST',
  path: '/api/tasks/{task}/revocation',
  act: 'inspect',
  summary: '撤销: take back what was granted on a commitment that was broken and not put right in time',
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({
    reason: text.describe('Must be stated'),
    basis: text.describe('The law and article; must be stated'),
  }),
  answers: z.object({
    task: z.string(),
    revokedAt: z.number(),
    licence: z.string().optional().describe('一业一证: the comprehensive licence that shows it'),
  }),
  async answer({ ports, principal, params: { task }, body: { reason, basis }, remember }) {
    const { application: id, item } = readTaskId(task)
    return change(ports, principal, id, async (application, now) => {
      const { state } = pickInspected(application, principal, task)
      refuseBreach(findRevocationBreach(state, { reason, basis }, now))
      const answer = { task, revokedAt: now, ...toldOf(application, item) }
      return {
        events: [{ kind: 'revoked', item, reason, basis }],
        writes: [
          markWrite(application, item, now),
          ...(await unshelveWrites(ports, application, item)),
          ...remember(answer),
        ],
        outgoing: [
          { send: 'notice', message: { about: 'revoked', application: id, item, ...toldOf(application, item) } },
        ],
        answer,
      }
    })
  },
})

/** The comprehensive licence shows from now on that this permit does not hold. */
const toldOf = (application: Application, item: string): { readonly licence?: string } =>
  isMerged(application, item) ? { licence: application.state.licence?.number } : {}

import * as z from 'zod'
import { concerns } from '../../application/may.ts'
import { findApplication } from '../change.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { itemView, viewItems } from '../view.ts'

export const showDelivery = route({
  method: 'GET',
  path: '/api/deliveries/{application}',
  act: 'prepare',
  summary: '出件清单: all results of a finished application, to be handed over at once',
  params: z.strictObject({ application: applicationId }),
  answers: z.object({ application: z.string(), status: z.string(), way: z.string(), items: z.array(itemView) }),
  async answer({ ports, principal, params }) {
    const application = await findApplication(ports, params.application)
    if (!application || application.state.status === 'in-progress') throw new Refusal('not-found')
    if (!concerns(principal, 'prepare', { status: application.state.status })) throw new Refusal('not-found')
    const { status, way } = application.state
    return {
      application: params.application,
      status,
      way,
      items: viewItems(application).filter(({ status }) => status !== 'not-applicable'),
    }
  },
})

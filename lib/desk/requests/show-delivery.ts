import * as z from 'zod'
import { concerns } from '../../application/may.ts'
import { findApplication } from '../changes/application.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import {
  concernsWindow,
  deliveryItem,
  deliveryRecord,
  readDeliveryRecord,
  viewDeliveryItems,
} from '../views/delivery-view.ts'
import { licenceView, viewLicence } from '../views/licence-view.ts'

export const showDelivery = route({
  method: 'GET',
  path: '/api/deliveries/{application}',
  act: 'prepare',
  summary: '出件清单: the results of an application, where each of them is, and the record of what was handed out',
  params: z.strictObject({ application: applicationId }),
  answers: z.object({
    application: z.string(),
    status: z.string(),
    policy: z.enum(['together', 'as-ready']),
    way: z.string().describe('As reserved by the applicant'),
    notifiedAt: z.number().optional().describe('When the applicant was last told that results are at the window'),
    licence: licenceView.optional().describe('一业一证: the one licence that is handed over, with what it merges'),
    items: z.array(deliveryItem),
    record: deliveryRecord,
  }),
  async answer({ ports, principal, params }) {
    const application = await findApplication(ports, params.application)
    if (!application || !concernsWindow(application)) throw new Refusal('not-found')
    if (!concerns(principal, 'prepare', { status: application.state.status })) throw new Refusal('not-found')
    const { status, way, notifiedAt } = application.state
    return {
      application: params.application,
      status,
      policy: application.bundle.deliver.policy,
      way,
      notifiedAt,
      licence: viewLicence(application),
      items: viewDeliveryItems(application),
      record: await readDeliveryRecord(ports, params.application),
    }
  },
})

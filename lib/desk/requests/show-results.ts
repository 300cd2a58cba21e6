import * as z from 'zod'
import { findApplication } from '../changes/application.ts'
import { getFollowed } from '../followed.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { viewCarriage } from '../views/delivery-view.ts'
import { licenceView, viewLicence } from '../views/licence-view.ts'
import { nameBundle } from '../views/names.ts'
import { itemView, viewItems } from '../views/view.ts'

export const showResults = route({
  method: 'GET',
  path: '/api/applications/{application}/results',
  act: 'follow',
  summary: '办理结果: what came of each item, and when it was handed out',
  params: z.strictObject({ application: applicationId }),
  answers: z.object({
    application: z.string(),
    bundle: z.string(),
    bundleName: z.string(),
    status: z.string(),
    deliveredAt: z.number().optional(),
    licence: licenceView.optional().describe('一业一证: the comprehensive licence'),
    items: z.array(itemView.extend({ deliveredAt: z.number().optional().describe('已送达') })),
  }),
  async answer({ ports, principal, params, language }) {
    await getFollowed(ports, principal, params.application)
    const application = await findApplication(ports, params.application)
    if (!application) throw new Refusal('not-now', { status: 'draft' })
    const { status, deliveredAt } = application.state
    return {
      application: params.application,
      bundle: application.bundle.id,
      bundleName: nameBundle(application.bundle, language),
      status,
      deliveredAt,
      licence: viewLicence(application),
      items: viewItems(application, language)
        .filter(({ outcome }) => outcome !== undefined)
        .map((item) => ({ ...item, deliveredAt: viewCarriage(application, item.id).deliveredAt })),
    }
  },
})

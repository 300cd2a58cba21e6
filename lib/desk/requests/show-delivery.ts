import * as z from 'zod'
import { findApplicantName, findPhone, maskPhone } from '../../application/applicant-name.ts'
import { issuable, missing } from '../../application/issuing/results.ts'
import { concerns } from '../../application/may.ts'
import { findApplication } from '../changes/application.ts'
import { applicationId } from '../ids-shape.ts'
import { getPapers } from '../originals.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { deliveryAgent, viewDeliveryAgent } from '../views/agent-view.ts'
import {
  concernsWindow,
  deliveryItem,
  deliveryRecord,
  readDeliveryRecord,
  viewDeliveryItems,
} from '../views/delivery-view.ts'
import { licenceView, viewLicence } from '../views/licence-view.ts'
import { listActs, mayView } from '../views/may-view.ts'
import { nameBundle, named, nameItem } from '../views/names.ts'
import { mail } from './papers-body.ts'

export const showDelivery = route({
  method: 'GET',
  path: '/api/deliveries/{application}',
  act: 'prepare',
  summary: '出件清单: the results of an application, where each of them is, and the record of what was handed out',
  params: z.strictObject({ application: applicationId }),
  answers: z.object({
    application: z.string(),
    bundle: z.string(),
    bundleName: z.string(),
    applicant: z.string().optional().describe('In full: whoever comes is checked against it'),
    phone: z.string().optional().describe('Of the applicant, masked'),
    agent: deliveryAgent.optional().describe('代办: who may receive besides the applicant, while the authority holds'),
    status: z.string(),
    policy: z.enum(['together', 'as-ready']),
    way: z.string().describe('As reserved by the applicant'),
    mail: mail.optional().describe('Where it is sent, for whoever addresses it'),
    notifiedAt: z.number().optional().describe('When the applicant was last told that results are at the window'),
    licence: licenceView.optional().describe('一业一证: the one licence that is handed over, with what it merges'),
    ready: z.array(named).describe('What can be handed out now'),
    missing: z.array(named).describe('What is still to come, or on its way to the window'),
    may: mayView,
    items: z.array(deliveryItem),
    record: deliveryRecord,
  }),
  async answer({ ports, principal, params, language }) {
    const application = await findApplication(ports, params.application)
    if (!application || !concernsWindow(application)) throw new Refusal('not-found')
    if (!concerns(principal, 'prepare', { status: application.state.status })) throw new Refusal('not-found')
    const { bundle, state } = application
    const { status, way, notifiedAt } = state
    const { form, agent, mail: address } = (await getPapers(ports, params.application)).papers
    const phone = findPhone(bundle, form)
    const name = (item: string) => ({ id: item, name: nameItem(bundle, item, language) })
    return {
      application: params.application,
      bundle: bundle.id,
      bundleName: nameBundle(bundle, language),
      applicant: findApplicantName(bundle, form),
      phone: phone && maskPhone(phone),
      agent: viewDeliveryAgent(agent, state.agent, ports.clock.now()),
      status,
      policy: bundle.deliver.policy,
      way,
      mail: way === 'mail' && address ? { ...address } : undefined,
      notifiedAt,
      licence: viewLicence(application),
      ready: issuable(application).map(name),
      missing: missing(application).map(name),
      may: listActs(principal, ['issue', 'take-over'], { status }),
      items: viewDeliveryItems(application, language),
      record: await readDeliveryRecord(ports, params.application),
    }
  },
})

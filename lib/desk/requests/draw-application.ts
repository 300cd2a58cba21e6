import * as z from 'zod'
import { findPresent } from '../changes/application.ts'
import { getFollowed } from '../followed.ts'
import { applicationId } from '../ids-shape.ts'
import { type Asked, route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import {
  drawPicture,
  flowView,
  type Picture,
  pictureApplication,
  pictureBundle,
  viewPicture,
} from '../views/flow-view.ts'

const params = z.strictObject({ application: applicationId })
export const flowQuery = z.strictObject({
  lang: z.enum(['zh', 'en']).optional().describe('Absent: as the request asks for'),
})

type Wanted = Asked<z.infer<typeof params>, z.infer<typeof flowQuery>>

/** Of what was filed, as it stands; of a draft, all of its bundle: what applies to answers, the picture of the bundle shows. */
async function picture({ ports, principal, params, query, language }: Wanted): Promise<Picture> {
  const row = await getFollowed(ports, principal, params.application)
  const lang = query.lang ?? language
  const application = await findPresent(ports, params.application)
  if (application) return pictureApplication(application, lang)
  const { bundle } = await getCurrent(ports, row.bundle)
  return pictureBundle(bundle, lang)
}

export const drawApplication = route({
  method: 'GET',
  path: '/api/applications/{application}/flow.svg',
  act: 'follow',
  gives: 'svg',
  summary: '办理流程图: the flow of an application, with how far each item is',
  params,
  query: flowQuery,
  answers: z.string(),
  answer: async (asked) => drawPicture(await picture(asked)),
})

export const listApplicationSteps = route({
  method: 'GET',
  path: '/api/applications/{application}/flow',
  act: 'follow',
  summary: '办理流程图文字版: the same as the picture, as an ordered list',
  params,
  query: flowQuery,
  answers: flowView,
  answer: async (asked) => viewPicture(await picture(asked)),
})

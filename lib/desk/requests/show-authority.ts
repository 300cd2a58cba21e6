import * as z from 'zod'
import { findApplicable } from '../../rules/plan.ts'
import { getFollowed } from '../followed.ts'
import { applicationId } from '../ids-shape.ts'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import { authorityPage } from '../views/authority-page.ts'

export const showAuthority = route({
  method: 'GET',
  path: '/api/applications/{application}/authority',
  act: 'follow',
  gives: 'html',
  summary: '授权委托书: the letter of authority, filled in from the draft, to be printed, signed and handed in',
  params: z.strictObject({ application: applicationId }),
  answers: z.string(),
  async answer({ ports, principal, params: { application } }) {
    const { bundle: about, papers } = await getFollowed(ports, principal, application)
    const { bundle } = await getCurrent(ports, about)
    const { items } = findApplicable(bundle, papers.answers)
    const matters = bundle.items.flatMap(({ item }) =>
      items[item] ? [bundle.catalogue.items[item]?.name ?? item] : [],
    )
    return authorityPage({ application, bundle: bundle.name, matters, agent: papers.agent ?? {} })
  },
})

import * as z from 'zod'
import { getFollowedFiling } from '../followed.ts'
import { applicationId } from '../ids-shape.ts'
import { route } from '../route.ts'
import { progressView, viewProgress } from '../views/progress-view.ts'

export const showProgress = route({
  method: 'GET',
  path: '/api/applications/{application}/progress',
  act: 'follow',
  summary: '进度: the one time line: who holds each item, by when, why a clock stands still, and what comes next',
  params: z.strictObject({ application: applicationId }),
  answers: progressView,
  async answer({ ports, principal, params, language }) {
    return viewProgress(await getFollowedFiling(ports, principal, params.application), language, ports.clock.now())
  },
})

import * as z from 'zod'
import { findPresent } from '../changes/application.ts'
import { caseName, findObserved, observedView, viewObserved } from '../observed.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'

export const showObserved = route({
  method: 'GET',
  path: '/api/observed/{case}',
  act: 'observe',
  summary: '社会监督：办理进度: how far a case is and what happened when, without its people',
  params: z.strictObject({ case: caseName }),
  answers: observedView,
  async answer({ ports, params }) {
    const id = await findObserved(ports, params.case)
    const application = id === undefined ? undefined : await findPresent(ports, id)
    if (!application) throw new Refusal('not-found')
    return viewObserved(ports, params.case, application)
  },
})

import * as z from 'zod'
import { decide } from '../decide.ts'
import { decisionAnswer, decisionBody } from '../decision-body.ts'
import { taskIdShape } from '../ids-shape.ts'
import { route } from '../route.ts'

export const decideTask = route({
  method: 'POST',
  path: '/api/tasks/{task}/decision',
  act: 'decide',
  summary: '作出决定: grant, refuse with reason and basis, or ask for a correction',
  params: z.strictObject({ task: taskIdShape }),
  body: decisionBody,
  answers: decisionAnswer,
  answer: ({ ports, principal, params, body, remember }) =>
    decide(ports, { principal, task: params.task, body, remember }),
})

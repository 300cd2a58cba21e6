import * as z from 'zod'
import { findLate } from '../changes/application.ts'
import { taskIdShape } from '../ids-shape.ts'
import { getOwnTask } from '../own-task.ts'
import { type Asked, route } from '../route.ts'
import { drawPicture, flowView, type Picture, pictureApplication, viewPicture } from '../views/flow-view.ts'
import { flowQuery } from './draw-application.ts'

const params = z.strictObject({ task: taskIdShape })

type Wanted = Asked<z.infer<typeof params>, z.infer<typeof flowQuery>>

/** Which items the others are at, not what was filed for them (003 §24). */
async function picture({ ports, principal, params, query: { lang }, language }: Wanted): Promise<Picture> {
  const { application, item } = await getOwnTask(ports, principal, params.task)
  const { after } = findLate(application, ports.clock.now())
  return pictureApplication({ ...application, ...after }, lang ?? language, item.id)
}

export const drawTask = route({
  method: 'GET',
  path: '/api/tasks/{task}/flow.svg',
  act: 'review',
  gives: 'svg',
  summary: '办理流程图: where the officer’s item stands in its application, with how far each item is',
  params,
  query: flowQuery,
  answers: z.string(),
  answer: async (asked) => drawPicture(await picture(asked)),
})

export const listTaskSteps = route({
  method: 'GET',
  path: '/api/tasks/{task}/flow',
  act: 'review',
  summary: '办理流程图文字版: the same as the picture, as an ordered list',
  params,
  query: flowQuery,
  answers: flowView,
  answer: async (asked) => viewPicture(await picture(asked)),
})

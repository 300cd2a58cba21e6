import * as z from 'zod'
import { findApplicable } from '../../rules/plan.ts'
import type { Ports } from '../ports.ts'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import { drawPicture, flowView, type Picture, pictureBundle, viewPicture } from '../views/flow-view.ts'
import type { Language } from '../words.ts'
import { id } from './papers-body.ts'
import { getAnswers } from './show-guide.ts'

const params = z.strictObject({ bundle: id })
const query = z.strictObject({
  answers: z.string().max(2000).optional().describe('`insure=yes,card=no`: then only what applies to them'),
  lang: z.enum(['zh', 'en']).optional().describe('Absent: as the request asks for'),
})

interface Wanted {
  readonly ports: Ports
  readonly params: z.infer<typeof params>
  readonly query: z.infer<typeof query>
  readonly language: Language
}

async function picture({ ports, params, query: { answers, lang }, language }: Wanted): Promise<Picture> {
  const { bundle } = await getCurrent(ports, params.bundle)
  const plan = answers === undefined ? undefined : findApplicable(bundle, getAnswers(bundle, answers)).items
  return pictureBundle(bundle, lang ?? language, plan)
}

/** 流程图 (002 §6): the same picture for applicants, officers and whoever supervises. */
export const drawBundle = route({
  method: 'GET',
  path: '/api/bundles/{bundle}/flow.svg',
  act: 'browse',
  gives: 'svg',
  summary: '流程图: the flow of a bundle, or of what of it applies to some answers, as a picture',
  params,
  query,
  answers: z.string(),
  answer: async (asked) => drawPicture(await picture(asked)),
})

export const listBundleSteps = route({
  method: 'GET',
  path: '/api/bundles/{bundle}/flow',
  act: 'browse',
  summary: '流程图文字版: the same as the picture, as an ordered list',
  params,
  query,
  answers: flowView,
  answer: async (asked) => viewPicture(await picture(asked)),
})

import * as z from 'zod'
import { route } from '../route.ts'
import { listCurrent } from '../versions.ts'

export const listBundles = route({
  method: 'GET',
  path: '/api/bundles',
  act: 'browse',
  summary: '一件事清单: the bundles that can be applied for now',
  answers: z.array(z.object({ bundle: z.string(), name: z.string(), version: z.number() })),
  answer: async ({ ports }) =>
    (await listCurrent(ports)).map(({ bundle, name, version }) => ({ bundle, name, version })),
})

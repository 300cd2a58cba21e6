import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import type { Asked } from '../route.ts'
import { route } from '../route.ts'
import { findVersion, getCurrent } from '../versions.ts'
import { type Form, formPage } from '../views/form-page.ts'
import { id } from './papers-body.ts'

const params = z.strictObject({ bundle: id, material: id })
const query = z.strictObject({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(999_999)
    .optional()
    .describe('Under which it was filed; absent: the one in force'),
})

type Wanted = Asked<z.infer<typeof params>, z.infer<typeof query>, undefined>

async function print({ ports, params, query: { version }, language }: Wanted, form: Form): Promise<string> {
  const { bundle, material } = params
  const row = version === undefined ? await getCurrent(ports, bundle) : await findVersion(ports, bundle, version)
  const page = row && formPage(row.bundle, material, { form, language, version })
  if (page === undefined) throw new Refusal('not-found')
  return page
}

export const showBlank = route({
  method: 'GET',
  path: '/api/bundles/{bundle}/materials/{material}/blank',
  act: 'browse',
  gives: 'html',
  summary: '空白表格: the form of a material, to be printed, filled in and signed',
  params,
  query,
  answers: z.string(),
  answer: (asked) => print(asked, 'blank'),
})

export const showSample = route({
  method: 'GET',
  path: '/api/bundles/{bundle}/materials/{material}/sample',
  act: 'browse',
  gives: 'html',
  summary: '样表: the form of a material, filled in with invented particulars',
  params,
  query,
  answers: z.string(),
  answer: (asked) => print(asked, 'sample'),
})

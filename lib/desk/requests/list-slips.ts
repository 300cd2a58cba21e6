import * as z from 'zod'
import { concerns } from '../../application/may.ts'
import { findApplication } from '../changes/application.ts'
import type { Ports } from '../ports.ts'
import { route } from '../route.ts'
import { type SlipRow, slips } from '../rows/lists.ts'
import { nameBundle, nameDepartment, nameItem } from '../views/names.ts'
import type { Language } from '../words.ts'

export const listSlips = route({
  method: 'GET',
  path: '/api/slips',
  act: 'see-slips',
  summary: '未签收的材料交接单: slips that lack a signature, oldest application first; a department sees its own',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(200).optional(),
  }),
  answers: z.object({
    slips: z.array(
      z.object({
        application: z.string(),
        bundleName: z.string(),
        item: z.string(),
        itemName: z.string(),
        department: z.string(),
        departmentName: z.string(),
        since: z.number(),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, principal, language, query: { limit, after } }) {
    const rows = (await ports.table.query({ ...slips, limit, after })) as readonly SlipRow[]
    const own = rows.filter(({ department }) => concerns(principal, 'see-slips', { department }))
    return {
      slips: await Promise.all(own.map((row) => view(ports, row, language))),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})

/** One read for each row of the page, side by side. */
async function view(ports: Ports, { application: id, item, department, since }: SlipRow, language: Language) {
  const application = await findApplication(ports, id)
  if (!application) throw new Error(`there is a slip of ${id}, which was never filed`)
  const { bundle } = application
  return {
    application: id,
    bundleName: nameBundle(bundle, language),
    item,
    itemName: nameItem(bundle, item, language),
    department,
    departmentName: nameDepartment(bundle, department),
    since,
  }
}

import * as z from 'zod'
import { concerns, type Principal } from '../../application/may.ts'
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
        materials: z.array(z.string()).describe('The names of the papers that it lists'),
        since: z.number(),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, principal, language, query: { limit, after } }) {
    const { rows, next } = await findOwn(ports, principal, { limit, after })
    return { slips: await Promise.all(rows.map((row) => view(ports, row, language))), next }
  },
})

/** Pages on until enough are found: before a department's own there may be any number of others. */
async function findOwn(ports: Ports, principal: Principal, { limit, after }: { limit: number; after?: string }) {
  const own: SlipRow[] = []
  for (let from = after; ; ) {
    const page = (await ports.table.query({ ...slips, limit, after: from })) as readonly SlipRow[]
    for (const row of page) {
      if (concerns(principal, 'see-slips', { department: row.department })) own.push(row)
      if (own.length === limit) return { rows: own, next: row.sk }
    }
    if (page.length < limit) return { rows: own, next: undefined }
    from = page.at(-1)?.sk
  }
}

/** One read for each row of the page, side by side. */
async function view(ports: Ports, { application: id, item, department, since }: SlipRow, language: Language) {
  const application = await findApplication(ports, id)
  if (!application) throw new Error(`there is a slip of ${id}, which was never filed`)
  const { bundle, state } = application
  const { materials } = bundle.catalogue
  return {
    application: id,
    bundleName: nameBundle(bundle, language),
    item,
    itemName: nameItem(bundle, item, language),
    department,
    departmentName: nameDepartment(bundle, department),
    materials: (state.items[item]?.paper?.materials ?? []).map((each) => materials[each]?.name ?? each),
    since,
  }
}

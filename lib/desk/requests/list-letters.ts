import * as z from 'zod'
import { findApplication } from '../changes/application.ts'
import type { Ports } from '../ports.ts'
import { route } from '../route.ts'
import { type LetterRow, lettersTo } from '../rows/letters.ts'
import { taskId } from '../task-id.ts'
import { nameBundle, nameDepartment, nameItem } from '../views/names.ts'
import type { Language } from '../words.ts'

export const listLetters = route({
  method: 'GET',
  path: '/api/letters',
  act: 'answer-letter',
  summary: '待复函询: what other departments have asked the officer’s own and is not answered, oldest first',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(200).optional(),
  }),
  answers: z.object({
    letters: z.array(
      z.object({
        letter: z.string(),
        bundle: z.string(),
        bundleName: z.string(),
        item: z.string(),
        itemName: z.string(),
        from: z.string().describe('The department that asks'),
        fromName: z.string(),
        since: z.number(),
        due: z.string().describe('The last day for the answer'),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, principal, language, query: { limit, after } }) {
    const list = lettersTo(principal.department ?? '')
    const rows = (await ports.table.query({ ...list, limit, after })) as readonly LetterRow[]
    return {
      letters: await Promise.all(rows.map((row) => view(ports, row, language))),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})

/** One read for each row of the page, side by side. */
async function view(ports: Ports, row: LetterRow, language: Language) {
  const application = await findApplication(ports, row.application)
  if (!application) throw new Error(`there is a letter of ${row.application}, which was never filed`)
  const { bundle } = application
  const { letter, item, from, since, due } = row
  return {
    letter: taskId(row.application, letter),
    bundle: bundle.id,
    bundleName: nameBundle(bundle, language),
    item,
    itemName: nameItem(bundle, item, language),
    from,
    fromName: nameDepartment(bundle, from),
    since,
    due,
  }
}

import * as z from 'zod'
import { findShare } from '../../application/form.ts'
import { catalogueId, taskIdShape } from '../ids-shape.ts'
import { getOwnTask } from '../own-task.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type PapersRow, papersKey } from '../rows/application.ts'

export const showMaterial = route({
  method: 'GET',
  path: '/api/tasks/{task}/materials/{material}',
  act: 'review',
  summary: '查看材料: a file handed in for a material of the officer’s item',
  params: z.strictObject({ task: taskIdShape, material: catalogueId }),
  answers: z.object({ name: z.string(), content: z.string().describe('The file, base64') }),
  async answer({ ports, principal, params }) {
    const { application, item } = await getOwnTask(ports, principal, params.task)
    const row = (await ports.table.get(papersKey(application.id))) as PapersRow | undefined
    const handedIn = findShare(row?.papers.materials ?? {}, item.materials)[params.material]
    const bytes = handedIn?.medium === 'file' ? await ports.files.get(handedIn.file) : undefined
    if (handedIn?.medium !== 'file' || !bytes) throw new Refusal('not-found')
    return { name: handedIn.name, content: Buffer.from(bytes).toString('base64') }
  },
})

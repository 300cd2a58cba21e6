import * as z from 'zod'
import { findPresent } from '../changes/application.ts'
import { catalogueId, letterIdShape } from '../ids-shape.ts'
import { pickOwnLetter } from '../own-letter.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type PapersRow, papersKey } from '../rows/application.ts'
import { readTaskId } from '../task-id.ts'

export const showLetterMaterial = route({
  method: 'GET',
  path: '/api/letters/{letter}/materials/{material}',
  act: 'answer-letter',
  summary: '查看函询材料: a file handed in for a material that the letter names',
  params: z.strictObject({ letter: letterIdShape, material: catalogueId }),
  answers: z.object({ name: z.string(), content: z.string().describe('The file, base64') }),
  async answer({ ports, principal, params }) {
    const application = await findPresent(ports, readTaskId(params.letter).application)
    if (!application) throw new Refusal('not-found')
    const [, { materials }] = pickOwnLetter(application, principal, params.letter)
    const row = (await ports.table.get(papersKey(application.id))) as PapersRow | undefined
    const handedIn = materials.includes(params.material) ? row?.papers.materials[params.material] : undefined
    const bytes = handedIn?.medium === 'file' ? await ports.files.get(handedIn.file) : undefined
    if (handedIn?.medium !== 'file' || !bytes) throw new Refusal('not-found')
    return { name: handedIn.name, content: Buffer.from(bytes).toString('base64') }
  },
})

import * as z from 'zod'
import { findShare } from '../../application/form.ts'
import { withMade } from '../../application/made.ts'
import { findPresent } from '../changes/application.ts'
import { letterIdShape } from '../ids-shape.ts'
import { pickOwnLetter } from '../own-letter.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type PapersRow, papersKey } from '../rows/application.ts'
import { readTaskId } from '../task-id.ts'
import { letterView, viewLetter } from '../views/letter-view.ts'
import { nameBundle, named } from '../views/names.ts'

/** Whoever is asked sees of the case what the letter names, and nothing else (003 §24). */
export const showLetter = route({
  method: 'GET',
  path: '/api/letters/{letter}',
  act: 'answer-letter',
  summary: '函询详情: what is asked, with the fields and materials that it is about and no others',
  params: z.strictObject({ letter: letterIdShape }),
  answers: letterView.extend({
    bundle: z.string(),
    bundleName: z.string(),
    fields: z.array(named.extend({ value: z.string().optional() })),
    materials: z.array(named.extend({ medium: z.string().optional() })),
  }),
  async answer({ ports, principal, params, language }) {
    const { application: id } = readTaskId(params.letter)
    const application = await findPresent(ports, id)
    if (!application) throw new Refusal('not-found')
    const [name, letter] = pickOwnLetter(application, principal, params.letter)
    const row = (await ports.table.get(papersKey(id))) as PapersRow | undefined
    const form = withMade(application.state, row?.papers.form ?? {}, row?.made)
    const values = findShare(form, letter.fields)
    const papers = findShare(row?.papers.materials ?? {}, letter.materials)
    const { elements, materials } = application.bundle.catalogue
    return {
      ...viewLetter(application, name, letter, language),
      bundle: application.bundle.id,
      bundleName: nameBundle(application.bundle, language),
      fields: letter.fields.map((each) => ({ id: each, name: elements[each]?.name ?? each, value: values[each] })),
      materials: letter.materials.map((each) => ({
        id: each,
        name: materials[each]?.name ?? each,
        medium: papers[each]?.medium,
      })),
    }
  },
})

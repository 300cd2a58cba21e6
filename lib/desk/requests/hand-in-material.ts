import * as z from 'zod'
import { handedInView, handIn } from '../handing-in.ts'
import { applicationId, catalogueId } from '../ids-shape.ts'
import { route } from '../route.ts'

export const handInMaterial = route({
  method: 'PUT',
  path: '/api/applications/{application}/materials/{material}',
  act: 'save',
  summary: '提交材料: hand in a small file (PDF, JPEG, PNG or OFD) within JSON; …/file takes its bytes, up to 4 MB',
  params: z.strictObject({ application: applicationId, material: catalogueId }),
  body: z.strictObject({ name: z.string().min(1).max(200), content: z.base64().describe('The file, base64') }),
  answers: handedInView,
  async answer(asked) {
    const { name, content } = asked.body
    return handIn(asked, asked.params, { name, bytes: Buffer.from(content, 'base64') })
  },
})

import * as z from 'zod'
import { handedInView, handIn, largestFile } from '../handing-in.ts'
import { applicationId, catalogueId } from '../ids-shape.ts'
import { route } from '../route.ts'

export const handInFile = route({
  method: 'PUT',
  path: '/api/applications/{application}/materials/{material}/file',
  act: 'save',
  takes: 'file',
  largest: largestFile,
  summary:
    '上传材料: hand in a file as its bytes, before submission, when a department asked to have it corrected, or when it was promised for later. PDF, JPEG, PNG or OFD, judged by the bytes whatever the request calls them',
  params: z.strictObject({ application: applicationId, material: catalogueId }),
  query: z.strictObject({ name: z.string().max(1000).default('').describe('What people call the file') }),
  body: z.instanceof(Uint8Array),
  answers: handedInView,
  async answer(asked) {
    return handIn(asked, asked.params, { name: asked.query.name, bytes: asked.body })
  },
})

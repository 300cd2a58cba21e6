import * as z from 'zod'
import type { Bundle } from '../../bundle/model.ts'

/** Where the forms of a material are; part of what is told of it. */
export const formShape = {
  blank: z.string().optional().describe('空白表格: the address of the form, a page to print; absent: there is none'),
  sample: z.string().optional().describe('样表: the address of the form filled in as an example'),
}

const formView = z.object(formShape)

export const formsView = z.record(z.string(), formView).describe('By material, of those that have a form')

/** `version`: of what was filed under it; absent: the one in force. */
export function viewForms({ id, catalogue }: Bundle, material: string, version?: number): z.infer<typeof formView> {
  const { blank, sample } = catalogue.materials[material] ?? {}
  const addressOf = (form: 'blank' | 'sample') =>
    `/api/bundles/${id}/materials/${material}/${form}${version === undefined ? '' : `?version=${version}`}`
  return { ...(blank && { blank: addressOf('blank') }), ...(blank && sample && { sample: addressOf('sample') }) }
}

export function viewAllForms(bundle: Bundle, version?: number): z.infer<typeof formsView> {
  const withForm = Object.values(bundle.catalogue.materials).filter(({ blank }) => blank)
  return Object.fromEntries(withForm.map(({ id }) => [id, viewForms(bundle, id, version)]))
}

import { asJson, smallPng } from '../small-files.ts'
import { answers, consent, form } from './newborn-draft.ts'
import { applicant, officerOf, type PagesTown } from './town.ts'

/** Newborn applications that were filed online, on the tables of their departments; their ids. */
export async function fileNewborns(town: PagesTown, names: readonly string[] = ['李梅']): Promise<string[]> {
  const ids: string[] = []
  for (const name of names) {
    const call = town.as({ ...applicant, id: `applicant-${name}` })
    const papers = { bundle: 'newborn', answers, form: { ...form, ...consent, 'mother.name': name }, way: 'window' }
    const { application } = await call<{ application: string }>('POST', '/api/applications', papers)
    await call('PUT', `/api/applications/${application}/materials/parents-id-cards`, asJson('父母身份证.png', smallPng()))
    await call('POST', `/api/applications/${application}/submission`)
    ids.push(application)
  }
  await town.product.engine.settled()
  return ids
}

/** Of the health commission, which has two items of a newborn without a prerequisite. */
export const healthOfficer = officerOf('health-commission')

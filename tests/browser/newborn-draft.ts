import { asJson, smallPdf } from '../small-files.ts'
import { applicant, type PagesTown } from './town.ts'

/** The answers with which the form is shortest. */
export const answers = { insure: 'no', card: 'no', reimburse: 'no' }

/** A newborn form for these answers, whole but for the mother's consent. */
export const form = {
  'child.name': '张小宝',
  'child.sex': 'female',
  'child.birth_time': '2026-10-08',
  'child.birth_clock': '06:30',
  'child.birth_place': '平顶山市卫东区建设路 1 号',
  'child.birth_hospital': '平顶山市妇幼保健院',
  'child.weight': '3300',
  'child.length': '50',
  'child.weeks': '39',
  'child.birth_health': 'good',
  'child.ethnicity': '汉族',
  'child.native_place': '河南平顶山',
  'child.follow': 'mother',
  'child.householder_relation': 'grandchild',
  'child.first_dose_on': '2026-10-08',
  'child.feeding': 'breast',
  'mother.name': '李梅',
  'mother.id_type': 'resident-id',
  'mother.id_no': '410402199203080023',
  'mother.nationality': '中国',
  'mother.mobile': '13900000001',
  'mother.live_addr': '平顶山市卫东区光明路 8 号',
  'mother.children_count': '1',
  'mother.birth_order': '1',
  'mother.delivery_mode': 'natural',
  'father.name': '张强',
  'father.id_type': 'resident-id',
  'father.id_no': '410402199001010019',
  'father.nationality': '中国',
  'father.mobile': '13900000002',
  'father.live_addr': '平顶山市卫东区光明路 8 号',
  'householder.name': '李建国',
  'householder.id_no': '41040319650615001X',
}

export const consent = { 'mother.consent.parenting-guidance': 'yes' }

/** A draft of the applicant's own; its id. */
export async function beginDraft(
  town: PagesTown,
  filled: Readonly<Record<string, string>> = {},
  situation: Readonly<Record<string, string>> = answers,
): Promise<string> {
  const body = { bundle: 'newborn', answers: situation, form: filled }
  return (await town.as(applicant)<{ application: string }>('POST', '/api/applications', body)).application
}

/** An application with a whole form and its file, filed by the applicant before. */
export async function fileEarlier(town: PagesTown): Promise<string> {
  const call = town.as(applicant)
  const papers = { bundle: 'newborn', answers, form: { ...form, ...consent }, way: 'window' }
  const { application } = await call<{ application: string }>('POST', '/api/applications', papers)
  const material = `/api/applications/${application}/materials/parents-id-cards`
  await call('PUT', material, asJson('父母身份证.pdf', smallPdf()))
  await call('POST', `/api/applications/${application}/submission`)
  return application
}

/** What the server has of a draft. */
export const readDraft = (town: PagesTown, id: string) =>
  town.as(applicant)<{ form: Record<string, string>; materials: Record<string, unknown>; revision: number }>(
    'GET',
    `/api/applications/${id}`,
  )

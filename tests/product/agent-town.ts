import { smallPng } from '../small-files.ts'
import { applicant, type Town } from './people.ts'

/** Who acts, in a draft of `withPhoto`. */
export const agent = {
  name: '王代办',
  id_no: '410402199001010019',
  phone: '13800000001',
  relation: 'child',
  for: '张三丰',
  until: '2026-12-31',
} as const
export const says = '代办人 王代办 受 张三丰 委托，免费'
export const papers = { bundle: 'photos', form: { 'applicant.name': '张三丰' }, way: 'window', agent }

export const at = (application: string, rest = '') => `/api/applications/${application}${rest}`
export const put = (
  { ask }: Town,
  application: string,
  material: string,
  who = applicant,
  bytes = smallPng(material),
) => ask(who, 'PUT', at(application, `/materials/${material}/file?name=${material}`), bytes)

export async function draft({ ask }: Town, body: object = papers, who = applicant): Promise<string> {
  const saved = await ask(who, 'POST', '/api/applications', body)
  if (saved.status !== 201) throw new Error(JSON.stringify(saved.body))
  return (saved.body as { application: string }).application
}

/** Filed by the agent, with the letter. */
export async function filed(town: Town, body: object = papers): Promise<string> {
  const application = await draft(town, body)
  for (const material of ['photo', 'agent-authority']) await put(town, application, material)
  const reply = await town.ask(applicant, 'POST', at(application, '/submission'))
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return application
}

interface Seen {
  readonly status: string
  readonly agent?: object
  readonly history: readonly { readonly what: string; readonly says?: string }[]
}
/** What is shown of it. */
export const look = async ({ ask }: Town, application: string, who = applicant) =>
  (await ask(who, 'GET', at(application))).body as Seen

import type { Principal } from '../../lib/application/may.ts'
import type { Acceptance, Bundle, Item } from '../../lib/bundle/model.ts'
import type { Settings } from '../../lib/bundle/settings.ts'
import { asJson, smallPng } from '../small-files.ts'
import { realLaw } from './law.ts'
import { applicant, clerk, officerOf, openTown, supervisor, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

export const headOf = (item: string): Principal => ({ role: 'head', id: `head-${item}`, department: `office-${item}` })
export const chiefOf = (item: string): Principal => ({
  role: 'chief',
  id: `chief-${item}`,
  department: `office-${item}`,
})

/** a needs a mobile number and a photo, b the same photo and a plan, c the name only; all need the name. */
export function acceptanceBundle(accept: Acceptance): Bundle {
  const bundle = sampleBundle({ a: {}, b: {}, c: {} }, 'acceptance')
  const { items, elements } = bundle.catalogue
  const change = (id: string, changed: Partial<Item>) => ({ ...items[id], ...changed }) as Item
  return {
    ...bundle,
    accept,
    catalogue: {
      ...bundle.catalogue,
      items: {
        a: change('a', {
          elements: ['applicant.name', 'applicant.mobile'],
          materials: ['photo'],
          points: [{ id: 'face', name: '人像清晰' }],
        }),
        b: change('b', { materials: ['photo', 'plan'] }),
        c: change('c', {}),
      },
      elements: {
        ...elements,
        'applicant.mobile': { id: 'applicant.mobile', name: '手机', type: 'phone', required: true },
      },
      materials: { photo: { id: 'photo', name: '照片' }, plan: { id: 'plan', name: '平面图' } },
    },
  }
}

/** A town with the real calendar, its clock at nine o'clock on 2026-11-02 if nothing else is said. */
export async function acceptanceTown(accept: Acceptance, settings: Partial<Settings> = {}) {
  const town = await openTown(acceptanceBundle(accept))
  await realLaw(town, settings)
  town.pass(Date.UTC(2026, 10, 2, 1) - town.product.ports.clock.now())
  return town
}

export const wholeForm = { 'applicant.name': '张三', 'applicant.mobile': '13800000000' }
const file = (content: string) => asJson('a.png', smallPng(content))

/** Filed online, with files, or with papers that are to be shown; its id. */
export async function filed({ ask }: Town, paper: readonly string[] = []): Promise<string> {
  const saved = await ask(applicant, 'POST', '/api/applications', {
    bundle: 'acceptance',
    form: wholeForm,
    materials: paper,
    way: 'window',
  })
  const { application } = saved.body as { application: string }
  for (const material of ['photo', 'plan'].filter((each) => !paper.includes(each)))
    await ask(applicant, 'PUT', `/api/applications/${application}/materials/${material}`, file(material))
  const { status, body } = await ask(applicant, 'POST', `/api/applications/${application}/submission`)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return application
}

export const handIn = ({ ask }: Town, application: string, material: string, content: string) =>
  ask(applicant, 'PUT', `/api/applications/${application}/materials/${material}`, file(content))

export const check = ({ ask }: Town, application: string, item: string, body: unknown = {}) =>
  ask(officerOf(item), 'POST', `/api/tasks/${application}.${item}/check`, body)

export const accept = ({ ask }: Town, application: string, body: unknown = {}, who: Principal = clerk) =>
  ask(who, 'POST', `/api/acceptances/${application}`, body)

export const answerNotice = ({ ask }: Town, application: string, body: unknown) =>
  ask(applicant, 'POST', `/api/applications/${application}/notice`, body)

/** The departments' delegations to the clerk, and the trainings, that acceptance at the window takes. */
export async function empower({ ask }: Town, items = ['a', 'b', 'c'], until = '2027-12-31'): Promise<void> {
  for (const item of items)
    await ask(headOf(item), 'POST', '/api/delegations', {
      to: clerk.id,
      role: 'clerk',
      all: true,
      powers: ['accept'],
      until,
    })
  await ask(supervisor, 'PUT', `/api/clerks/${clerk.id}/qualifications`, { items, until: '2027-12-31' })
}

export interface SeenAcceptance {
  receivedAt: number
  tell?: { last: string }
  preAcceptance?: { last: string; toldAt?: number }
  preAcceptedAt?: number
  verifiedAt?: number
  answer?: { last: string; article: string }
  notices: { at: number; answeredAt?: number; findings: { at: string; says: string; items: string[] }[] }[]
  accepted?: { from: number; how: string; article: string }
  refused: { code: string; reason: string; items: string[]; remedies: { within: string }[] }[]
}

/** What the applicant sees of acceptance. */
export async function lookAt({ ask }: Town, application: string) {
  const { body } = await ask(applicant, 'GET', `/api/applications/${application}`)
  return body as {
    status: string
    acceptance: SeenAcceptance
    items: { id: string; status: string; outcome?: string }[]
    history: { what: string; at: number; item?: string; role: string }[]
  }
}

/** The kinds of the department's tasks. */
export async function tasksOf({ ask }: Town, item: string): Promise<string[]> {
  const { body } = await ask(officerOf(item), 'GET', '/api/tasks')
  return (body as { tasks: { kind: string }[] }).tasks.map(({ kind }) => kind)
}

export const defect = (at: string, says = '不清晰，请重新提交') => ({ findings: [{ at, says }] })
export const refusal = { code: 'conditions-not-met', reason: '场所不在规划范围内', basis: '行政许可法 32' }

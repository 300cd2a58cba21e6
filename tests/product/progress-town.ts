import type { Principal } from '../../lib/application/may.ts'
import type { Bundle, Item } from '../../lib/bundle/model.ts'
import { anyone } from '../../lib/desk/claims.ts'
import type { ProgressView } from '../../lib/desk/views/progress-view.ts'
import { applicant, openTown, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'
import { listed } from './step-town.ts'

/** a with a special step, b beside it, c after a only; two telephones in the form, and English names. */
export function progressBundle(): Bundle {
  const bundle = sampleBundle({ a: {}, b: {}, c: { after: ['a'], begins: 'after-results' } }, 'progress')
  const { items, elements } = bundle.catalogue
  const change = (id: string, changed: Partial<Item>) => ({ ...items[id], ...changed }) as Item
  const phone = (id: string, name: string, required: boolean) => ({ id, name, type: 'phone', required }) as const
  return {
    ...bundle,
    words: { en: { name: 'A sample', items: { a: 'Matter A' }, situations: {} } },
    centre: { name: '政务中心', address: '建设路 1 号', hours: '9:00–17:00', consult: '12345', complain: '12388' },
    catalogue: {
      ...bundle.catalogue,
      items: {
        a: change('a', {
          elements: ['applicant.name', 'applicant.mobile', 'agent.mobile'],
          legalLimit: { days: 20, count: 'working' },
          extension: { days: 10, by: 'organ-head', basis: '行政许可法 42' },
          steps: [listed('testing')],
        }),
        b: change('b', {}),
        c: change('c', {}),
      },
      elements: {
        ...elements,
        'applicant.mobile': phone('applicant.mobile', '手机', true),
        'agent.mobile': phone('agent.mobile', '代办人手机', false),
      },
    },
  }
}

export const mobile = '13800000001'
export const agentMobile = '13900000002'
export const form = { 'applicant.name': '张三', 'applicant.mobile': mobile, 'agent.mobile': agentMobile }

/** An application that was saved, not filed. */
export async function drafted({ ask }: Town, who: Principal = applicant): Promise<string> {
  const saved = await ask(who, 'POST', '/api/applications', { bundle: 'progress', form, way: 'window' })
  return (saved.body as { application: string }).application
}

/** A town with an application of the bundle, filed on 2026-11-23. */
export async function openProgress() {
  const town = await openTown(progressBundle())
  const application = await drafted(town)
  const { status } = await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  if (status !== 201) throw new Error(`not filed: ${status}`)
  return { town, application }
}

/** What its owner sees of it. */
export async function seeProgress({ ask }: Town, application: string, who = applicant): Promise<ProgressView> {
  const { status, body } = await ask(who, 'GET', `/api/applications/${application}/progress`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as ProgressView
}

export const find = ({ ask }: Town, number: string, phone = mobile, who: Principal = anyone) =>
  ask(who, 'POST', '/api/progress', { number, phone })

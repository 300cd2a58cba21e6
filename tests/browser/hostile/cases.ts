import type { Principal } from '../../../lib/application/may.ts'
import { asJson, smallPng } from '../../small-files.ts'
import type { PagesTown } from '../town.ts'
import { items } from './bundle.ts'
import { owner } from './people.ts'
import type { Texts } from './texts.ts'

const answers = Object.fromEntries(items.map((item) => [item, 'yes']))

interface Filing {
  readonly bundle: string
  /** 0 to 4: which of the texts stand where. */
  readonly nth: number
  /** Materials that are handed in; the others are promised, or spared by the commitment. */
  readonly files: readonly string[]
  readonly more?: object
  readonly who?: Principal
}

/** A draft in which everything that people fill in is hostile. */
export async function draftCase(town: PagesTown, texts: Texts, filing: Filing): Promise<string> {
  const { bundle, nth, files, more, who = owner } = filing
  const { short } = texts
  const call = town.as(who)
  const { application } = await call<{ application: string }>('POST', '/api/applications', {
    ...papersOf(texts, bundle, nth),
    agent: {
      name: short('代办人', 5 + nth),
      id_no: '410402199001010019',
      phone: '13900000003',
      relation: 'colleague',
      for: short('委托人', 10 + nth),
      until: '2027-12-31',
    },
    ...more,
  })
  for (const material of [...files, 'agent-authority'])
    await call('PUT', `/api/applications/${application}/materials/${material}`, asJson(fileName(nth), smallPng()))
  return application
}

/** Everything that is filled in. */
export const papersOf = ({ fifth, short, whole }: Texts, bundle: string, nth: number) => ({
  bundle,
  answers,
  way: 'mail',
  form: {
    'applicant.name': short('申请人', nth),
    'applicant.mobile': '13900000001',
    'applicant.long': whole('说明'),
    'applicant.pick': items[nth],
    ...Object.fromEntries(items.map((item, each) => [`applicant.${item}`, fifth('填写', each)])),
  },
})

/** What is left of the payloads in the name of a file: those without the signs that no disk takes. */
export const fileName = (nth: number): string => `文件${nth}' onfocus=xss() x=' &lt;b&gt; \${xss()} __proto__.png`

export async function fileCase(town: PagesTown, texts: Texts, filing: Filing): Promise<string> {
  const application = await draftCase(town, texts, filing)
  await town.as(filing.who ?? owner)('POST', `/api/applications/${application}/submission`)
  await settle(town)
  return application
}

/** What the machines make of it is done before the next act. */
export async function settle({ product }: PagesTown): Promise<void> {
  await product.engine.settled()
  await product.store.durable()
}

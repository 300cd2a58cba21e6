import { stepNames } from '../../application/steps/step-names.ts'
import type { Bundle, Days, DeliveryWay, Element, Mode, Review } from '../../bundle/model.ts'
import type { StepKind } from '../../bundle/step-kinds.ts'
import type { Name } from './phrase.ts'
import { type Phrase, say } from './phrase.ts'

export const modeNames: Readonly<Record<Mode, Name>> = {
  exempt: { zh: '非禁免批（符合条件即办）', en: 'granted whenever the conditions hold' },
  filing: { zh: '备案备查', en: 'filing for the record' },
  commitment: { zh: '告知承诺', en: 'granted on a signed commitment' },
  strict: { zh: '严格审批', en: 'examined and decided by officers' },
}

export const wayNames: Readonly<Record<DeliveryWay, Name>> = {
  window: { zh: '窗口领取', en: 'collected at the window' },
  mail: { zh: '邮寄送达', en: 'by mail' },
  electronic: { zh: '电子送达', en: 'electronically' },
}

export const reviewNames: Readonly<Record<Review, Name>> = {
  compliance: { zh: '合规审查', en: 'Review of compliance' },
  technical: { zh: '业务技术审核', en: 'Technical review' },
}

const stepsInEnglish: Readonly<Record<StepKind, string>> = {
  'site-survey': 'survey on the spot',
  'technical-review': 'technical examination',
  'expert-review': 'review by experts',
  publicity: 'public notice',
  hearing: 'hearing',
  tender: 'tender',
  auction: 'auction',
  inspection: 'inspection',
  testing: 'testing',
  quarantine: 'quarantine',
  appraisal: 'appraisal',
}

export const stepName = (kind: StepKind): Name => ({ zh: stepNames[kind], en: stepsInEnglish[kind] })

/** How a field is filled in. */
export const typeNames: Readonly<Record<Element['type'], Name>> = {
  text: { zh: '文字', en: 'text' },
  'long-text': { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'number' },
  date: { zh: '日期', en: 'date' },
  time: { zh: '时间', en: 'time' },
  choice: { zh: '选择', en: 'choice' },
  'yes-no': { zh: '是或否', en: 'yes or no' },
  phone: { zh: '电话', en: 'telephone' },
  'id-no': { zh: '居民身份证号码', en: 'identity number' },
  uscc: { zh: '统一社会信用代码', en: 'unified social credit code' },
  address: { zh: '地址', en: 'address' },
  consent: { zh: '同意', en: 'consent' },
  signature: { zh: '签名', en: 'signature' },
}

export const itemName = (bundle: Bundle, item: string): Name => {
  const en = bundle.words?.en?.items[item]
  return { zh: bundle.catalogue.items[item]?.name ?? item, ...(en !== undefined && { en }) }
}

export const bundleName = ({ name, words }: Bundle): Name => ({ zh: name, ...(words?.en && { en: words.en.name }) })

export const departmentName = ({ catalogue }: Bundle, department: string): string =>
  catalogue.departments[department]?.name ?? department

/** `5 个工作日`; no days: at once. */
export function daysOf({ days, count }: Days): Phrase {
  if (days === 0) return say('当场办结', 'on the spot')
  return count === 'working'
    ? say('{0} 个工作日', days === 1 ? '{0} working day' : '{0} working days', days)
    : say('{0} 个自然日', days === 1 ? '{0} day' : '{0} days', days)
}

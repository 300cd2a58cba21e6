import type { CardAbout, ViolationCode } from '../events/supervision.ts'

/** 重点检查 (003 §七.4): what inspectors look for. */
export type Inspection = 'right-to-know' | 'time-limit' | 'procedure' | 'off-hall'

export interface Detector {
  /** The requirement that was not kept. */
  readonly rule: string
  readonly article: string
  readonly inspection: Inspection
  readonly violation: ViolationCode
  readonly zh: string
  readonly en: string
}

/** What each kind of card says, and the rule that it stands on. */
export const detectors: Readonly<Record<CardAbout, Detector>> = {
  'pre-acceptance': {
    rule: 'ONL-01',
    article: '003 §26',
    inspection: 'right-to-know',
    violation: 2,
    zh: '网上申报未按时告知预受理结果',
    en: 'Whoever filed online was not told the result of pre-acceptance in time',
  },
  'not-accepting': {
    rule: 'ACC-13',
    article: '行政许可法 32；003 §三.4',
    inspection: 'right-to-know',
    violation: 4,
    zh: '逾期不告知补正，视为受理',
    en: 'Nothing was told in time, so it counts as accepted',
  },
  limit: {
    rule: 'APP-01',
    article: '003 §31；行政许可法 42',
    inspection: 'time-limit',
    violation: 4,
    zh: '未在承诺时限内办结',
    en: 'Not decided within the promised limit',
  },
  step: {
    rule: 'SPC-02',
    article: '000 §15；003 §三.4',
    inspection: 'time-limit',
    violation: 4,
    zh: '特殊环节超过时限',
    en: 'A special step is over its limit',
  },
  letter: {
    rule: 'CAT-13',
    article: '002 §7',
    inspection: 'time-limit',
    violation: 2,
    zh: '未按时答复其他部门的函询',
    en: 'A letter of another department was not answered in time',
  },
  delivery: {
    rule: 'PRO-11',
    article: '行政许可法 44；003 §三.4',
    inspection: 'time-limit',
    violation: 4,
    zh: '未按时送达办理结果',
    en: 'The result was not delivered in time',
  },
  'post-check': {
    rule: 'COM-01',
    article: '国办发〔2020〕42号',
    inspection: 'time-limit',
    violation: 8,
    zh: '告知承诺事项未按时核查',
    en: 'A commitment was not checked in time',
  },
  'no-reason': {
    rule: 'PRO-09',
    article: '行政许可法 38；003 §三.4',
    inspection: 'right-to-know',
    violation: 4,
    zh: '不说明理由、依据',
    en: 'Reasons or legal basis were withheld',
  },
  'second-correction': {
    rule: 'ACC-06',
    article: '003 §22(2)；003 §三.2',
    inspection: 'right-to-know',
    violation: 2,
    zh: '未一次性告知补正',
    en: 'What had to be corrected was not told all at once',
  },
  'extra-material': {
    rule: 'ACC-03',
    article: '003 §三.4；行政许可法 31',
    inspection: 'procedure',
    violation: 4,
    zh: '索要清单之外的材料',
    en: 'A material was asked for that is not on the list',
  },
  'extra-step': {
    rule: 'CAT-07',
    article: '000 §4；003 §三.5',
    inspection: 'procedure',
    violation: 5,
    zh: '在公布的流程之外增加环节',
    en: 'A step was added that the published flow does not have',
  },
  'extra-item': {
    rule: 'CAT-07',
    article: '000 §4；003 §三.5',
    inspection: 'procedure',
    violation: 5,
    zh: '在清单之外增加事项',
    en: 'An item was added that the list does not have',
  },
  'off-hall': {
    rule: 'SEA-02',
    article: '000 §6；003 §七.4',
    inspection: 'off-hall',
    violation: 1,
    zh: '进驻事项在厅外决定（明进暗不进）',
    en: 'An item present in the hall was decided outside it',
  },
  conduct: {
    rule: 'SUP-05',
    article: '003 §三',
    inspection: 'procedure',
    violation: 8,
    zh: '监察人员登记的违规行为',
    en: 'Conduct entered by a supervisor',
  },
}

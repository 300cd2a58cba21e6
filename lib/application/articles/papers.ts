import type { Article } from './article.ts'

export const papersArticles = {
  'GID-02.lapsed': {
    article: '民法典 165、173(1)',
    zh: '委托期限已届满，代办人不能再代为办理；申请人本人可到窗口办理，或者出具新的委托后由窗口办理。',
    en: 'The term of the authority is over, so the agent cannot act any more: go to the window, in person or with a new authority.',
  },
  'COM-01.credit': {
    article: '国办发〔2020〕42号；000 §16',
    zh: '有未修复的失信记录的，不适用告知承诺，请按一般程序提交材料。',
    en: 'With a mark of broken commitment that is not repaired nothing can be had on commitment: hand in the materials instead.',
  },
  'COM-01.post-check': {
    article: '国办发〔2020〕42号；000 §16',
    zh: '只核查凭承诺作出的决定，且只核查一次。',
    en: 'Only a decision made on a commitment is checked afterwards, and once.',
  },
  'COM-01.fix': {
    article: '国办发〔2020〕42号；000 §16',
    zh: '没有尚待整改的责令整改。',
    en: 'Nothing was ordered to be put right that still has to be.',
  },
  'COM-01.revocation': {
    article: '国办发〔2020〕42号；行政许可法 69',
    zh: '经核查不符合承诺，且在整改期限届满后仍未整改的，才可以撤销。',
    en: 'A decision is revoked only when its commitment was found broken and was not put right by the end of the term.',
  },
  'COM-01.reasons': {
    article: '国办发〔2020〕42号；行政许可法 38',
    unmet: true,
    zh: '撤销决定应当说明理由和依据。',
    en: 'A revocation states its reason and its basis.',
  },
  'PRO-12': {
    article: '003 §三.5；000 §4',
    zh: '备案只作登记，不得作出不予备案的审批决定；材料不齐的，请告知补正。',
    en: 'A filing takes note and cannot be refused like an approval; ask for a correction where something is missing.',
  },
  'TOL-01': {
    article: '000 §16；河南省优化营商环境条例 35',
    unmet: true,
    zh: '主要材料不得容缺，请一并提交。',
    en: 'A main material cannot follow later: hand it in with the application.',
  },
  'TOL-01.credit': {
    article: '国办发〔2020〕42号；000 §16',
    zh: '有未修复的失信记录的，不适用容缺受理，请提交全部材料。',
    en: 'With a mark of broken commitment that is not repaired nothing may follow later: hand in all materials.',
  },
  'TOL-02.late': {
    article: '安阳市政务服务条例 24；河南省优化营商环境条例 35',
    zh: '容缺材料的补交期限已过。',
    en: 'The term in which the promised material could follow is over.',
  },
} as const satisfies Record<string, Article>

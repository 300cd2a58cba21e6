import type { StepKind } from '../../bundle/step-kinds.ts'

/** 特殊环节 by their names in the law and in 000 §15. */
export const stepNames: Readonly<Record<StepKind, string>> = {
  'site-survey': '现场踏勘',
  'technical-review': '技术审查',
  'expert-review': '专家评审',
  publicity: '公示',
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
}

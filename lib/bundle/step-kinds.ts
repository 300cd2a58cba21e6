/** 特殊环节: the eleven there are, and no twelfth, 现场踏勘 to 鉴定 (000 §15). */
export const stepKinds = [
  'site-survey',
  'technical-review',
  'expert-review',
  'publicity',
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
] as const

export type StepKind = (typeof stepKinds)[number]

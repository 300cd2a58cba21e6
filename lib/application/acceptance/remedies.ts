/** Against a refusal: what the applicant may do, within what time, by which law (行政许可法 38). */
export const remedies = [
  {
    way: 'reconsideration',
    says: '可以自收到决定之日起六十日内申请行政复议',
    within: { zh: '60 日', en: '60 days' },
    article: '行政复议法 20',
  },
  {
    way: 'litigation',
    says: '可以自收到决定之日起六个月内提起行政诉讼',
    within: { zh: '6 个月', en: '6 months' },
    article: '行政诉讼法 46',
  },
] as const

import type { Article } from './article.ts'

export const ratingArticles = {
  'RAT-07': {
    article: '004 §13；国办发〔2019〕51号',
    zh: '评价由申请人本人作出，工作人员不得代为评价。',
    en: 'An application is rated by its applicant alone: staff may not do it for them.',
  },
  'RAT-07.reason': {
    article: '国办发〔2019〕51号',
    unmet: true,
    zh: '评价为“不满意”或者“非常不满意”的，请选择原因或者写明原因，以便整改和答复。',
    en: 'With a low grade choose or write what was wrong, so that it can be put right and answered.',
  },
} as const satisfies Record<string, Article>

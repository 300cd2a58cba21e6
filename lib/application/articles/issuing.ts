import type { Article } from './article.ts'

export const issuingArticles = {
  'ISS-01': {
    article: '003 §34',
    zh: '纸质结果须经部门和发证窗口双方在办理结果交接单上签字，才能发放。',
    en: 'A result on paper is handed out only after the department and the window have both signed its slip.',
  },
  'ISS-01.paper': {
    article: '003 §34',
    zh: '只有准予并以纸质制发、尚未移交的结果，才需办理移交。',
    en: 'Only a granted result on paper that has not been carried yet is handed over to the window.',
  },
  'ISS-01.order': {
    article: '003 §34',
    zh: '部门签字移交后，窗口才能签收，且只签收一次。',
    en: 'The window signs for a result after the department has signed it out, and once.',
  },
  'ISS-02': {
    article: '003 §34',
    unmet: true,
    zh: '部门委托在发证时核验、收取的事项尚未全部办理，见“unchecked”。',
    en: 'Not everything that the department asks to be checked or taken at issue is done; see “unchecked”.',
  },
  'ISS-04': {
    article: '003 §36',
    unmet: true,
    zh: '窗口领取须核验领取人身份（identity），并由其签收（receiver）。',
    en: 'At the window the receiver’s identity is checked (identity) and the receiver signs (receiver).',
  },
  'ISS-05': {
    article: '003 §36；002 §20',
    unmet: true,
    zh: '邮寄送达须登记邮件号（tracking），否则不能办结。',
    en: 'A result by post cannot be closed without the number of the posting (tracking).',
  },
  'ISS-07': {
    article: '003 §19；000 §14',
    zh: '该“一件事”统一出件：全部事项办结后，一次发放全部结果。',
    en: 'The results of this bundle are handed out together: all of them, once every item has ended.',
  },
  'ISS-07.ready': {
    article: '003 §§19、35',
    zh: '没有可以发放的结果：事项尚未办结、无结果可发，或者已经发放。',
    en: 'There is nothing to hand out: the item has not ended, has no result, or its result is out already.',
  },
} as const satisfies Record<string, Article>

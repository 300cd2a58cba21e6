import type { Article } from './article.ts'

export const acceptanceArticles = {
  'ACC-06': {
    article: '003 §22(2)；行政许可法 32',
    zh: '第一次能看出的缺陷，不得在第二次补正通知中再提。',
    en: 'A defect that could be seen the first time may not be named in a second correction notice.',
  },
} as const satisfies Record<string, Article>

import type { Article } from './article.ts'

export const letterArticles = {
  'CAT-13': {
    article: '002 §7',
    zh: '该函已经答复，每函只答复一次。',
    en: 'This letter was answered; each is answered once.',
  },
  'CAT-13.open': {
    article: '002 §7',
    zh: '对该部门的上一函尚未答复。',
    en: 'The last letter to that department is not answered yet.',
  },
} as const satisfies Record<string, Article>

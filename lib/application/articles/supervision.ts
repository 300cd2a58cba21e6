import type { Article } from './article.ts'

export const supervisionArticles = {
  'SUP-02.explain': {
    article: '003 §七.3',
    zh: '说明期限已过，不能再作说明；请整改。',
    en: 'The time for explaining this card is over; it has to be put right.',
  },
  'SUP-02.heard': {
    article: '003 §七.3',
    zh: '部门尚可说明，未听取说明前不得维持红黄牌。',
    en: 'The department can still explain; a card is not upheld before it was heard.',
  },
  'SUP-02.rectified': {
    article: '003 §七.3',
    zh: '未整改的红黄牌不得销号。',
    en: 'A card that was not put right cannot be closed.',
  },
  'SUP-02.closed': {
    article: '003 §七.3',
    zh: '该红黄牌已经办过这一步，或者已经销号。',
    en: 'This was done with the card already, or the card is closed.',
  },
} as const satisfies Record<string, Article>

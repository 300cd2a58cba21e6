import type { Article } from './article.ts'

export const catalogueArticles = {
  'CAT-02': {
    article: '000 §1',
    zh: '目录的变更须由另一人审核，提出人不得审核自己的变更，有无审核权限都一样。',
    en: 'A change of the catalogue is reviewed by a second person: never by its author, whatever roles they hold.',
  },
  'CAT-02.standing': {
    article: '000 §1；003 §三.5',
    zh: '所申请的事项已暂停或者取消，不能申报，见“notices”。',
    en: 'An item applied for is suspended or cancelled and cannot be filed; see “notices”.',
  },
  'CAT-07': {
    article: '000 §4；001 §4；004 §6',
    zh: '办事指南之外，不得要求申请人补充材料或者信息。',
    en: 'Nothing may be demanded of the applicant that the published guide does not name.',
  },
  'CAT-07.step': {
    article: '000 §4；001 §4；004 §6',
    zh: '公布的流程之外，不得增加环节。',
    en: 'No step may be added that the published flow does not have.',
  },
  'CAT-07.item': {
    article: '000 §4；001 §4；004 §6',
    zh: '本次申请的清单之外，不得增加事项。',
    en: 'No item may be added to an application that its list does not have.',
  },
} as const satisfies Record<string, Article>

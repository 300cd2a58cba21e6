import type { Article } from './article.ts'

export const acceptanceArticles = {
  'ACC-02': {
    article: '003 §21',
    zh: '窗口凭审批部门有效的委托授权受理：下列事项没有有效委托，不能在此受理，见“items”。',
    en: 'The window accepts under the department’s delegation: for these items none is in force, see “items”.',
  },
  'ACC-02.identity': {
    article: '003 §21',
    unmet: true,
    zh: '受理前须核验申请人的身份证明。',
    en: 'The applicant’s identity document is checked before acceptance.',
  },
  'ACC-02.originals': {
    article: '003 §21、§27',
    unmet: true,
    zh: '受理前须核验复印件与原件一致。',
    en: 'Copies are held against their originals before acceptance.',
  },
  'ACC-03': {
    article: '003 §21；000 §4',
    zh: '指南之外无材料：只能就事项清单所列的内容和材料提出补正，见“problems”。',
    en: 'Nothing outside the guide: only what the item’s list asks for can be found wanting, see “problems”.',
  },
  'ACC-06': {
    article: '003 §22(2)；行政许可法 32',
    zh: '第一次能看出的缺陷，不得在第二次补正通知中再提。',
    en: 'A defect that could be seen the first time may not be named in a second correction notice.',
  },
  'ACC-07': {
    article: '003 §22(3)；行政许可法 32、38',
    unmet: true,
    zh: '不予受理须写明情形、具体理由和法律依据。',
    en: 'A refusal to accept needs its kind, its concrete reason and its legal basis.',
  },
  'ACC-07.correction-first': {
    article: '行政许可法 32(4)',
    zh: '材料不齐全的，应当先一次告知补正，不得直接不予受理。',
    en: 'Where papers are incomplete the applicant is first told what to mend; they cannot be turned away for it at once.',
  },
  'ACC-11': {
    article: '003 §20',
    zh: '未经该事项培训的窗口人员不能收件，见“items”。',
    en: 'A clerk who was not trained for an item cannot take it, see “items”.',
  },
} as const satisfies Record<string, Article>

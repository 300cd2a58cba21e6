import type { Grade } from '../../application/rating/grades.ts'
import type { Tag } from '../../application/rating/tags.ts'
import type { Language } from '../words.ts'

/** 五级评价, in words. */
export const gradeWords: Readonly<Record<Grade, Readonly<Record<Language, string>>>> = {
  5: { zh: '非常满意', en: 'Very satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  3: { zh: '基本满意', en: 'Fairly satisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  1: { zh: '非常不满意', en: 'Very dissatisfied' },
}

export const tagWords: Readonly<Record<Tag, Readonly<Record<Language, string>>>> = {
  once: { zh: '一次办成', en: 'Done in one visit' },
  fast: { zh: '办得快', en: 'Done quickly' },
  clear: { zh: '一次告知清楚', en: 'Told clearly what was needed' },
  kind: { zh: '服务热情', en: 'Friendly service' },
  easy: { zh: '填报方便', en: 'Easy to fill in' },
  slow: { zh: '办理时间长', en: 'It took too long' },
  unclear: { zh: '告知不清楚', en: 'Not told clearly what was needed' },
  again: { zh: '多次跑动', en: 'More than one visit' },
  more: { zh: '要求提供清单之外的材料', en: 'Asked for papers outside the list' },
  rude: { zh: '服务态度差', en: 'Unfriendly service' },
  hard: { zh: '填报不方便', en: 'Hard to fill in' },
}

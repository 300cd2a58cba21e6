/** Why an application, or an item of it, is not accepted: the only reasons there are, with what they rest on (003 §22(3), 行政许可法 32). */
export const refusalReasons = {
  'incomplete-after-correction': {
    article: '行政许可法 32(4)',
    zh: '经补正，申请材料仍不齐全或者不符合法定形式',
    en: 'After the correction the papers are still incomplete or not in legal form',
  },
  'not-our-competence': {
    article: '行政许可法 32(2)',
    zh: '申请事项依法不属于本行政机关职权范围',
    en: 'The matter is not within this organ’s competence',
  },
  'no-licence-needed': {
    article: '行政许可法 32(1)',
    zh: '申请事项依法不需要取得行政许可',
    en: 'The matter needs no licence by law',
  },
  barred: {
    article: '行政许可法 78、79',
    zh: '在依法不得再次申请的期限内',
    en: 'The applicant may not apply again during the time that the law sets',
  },
  'conditions-not-met': {
    article: '003 §22(3)',
    zh: '申请不符合受理条件',
    en: 'The application does not meet the conditions of acceptance',
  },
} as const satisfies Record<string, { readonly article: string; readonly zh: string; readonly en: string }>

export type RefusalCode = keyof typeof refusalReasons

export const refusalCodes = Object.keys(refusalReasons) as readonly RefusalCode[] as readonly [
  RefusalCode,
  ...RefusalCode[],
]

import type { Article } from './article.ts'

export const stepsArticles = {
  'SPC-01': {
    article: '行政许可法 45；000 §15；004 §6',
    zh: '该事项的特殊环节清单中没有这一环节，不得增加。',
    en: 'The item’s list has no such special step, so it may not be added.',
  },
  'SPC-01.once': {
    article: '000 §15',
    zh: '同一事项的同一环节正在进行，不得重复启动。',
    en: 'A step of this kind is already running for this item.',
  },
  'SPC-01.running': {
    article: '行政许可法 45；000 §15',
    zh: '特殊环节尚未结束，不得作出决定。',
    en: 'Nothing may be decided while a special step is running.',
  },
  'SPC-01.required': {
    article: '行政许可法 34、48；000 §15',
    zh: '法律要求的特殊环节尚未通过，不得准予。',
    en: 'A special step that the law requires has not been passed, so the item may not be granted.',
  },
  'SPC-02': {
    article: '行政许可法 45；000 §15',
    zh: '告知的所需时间不得超过该环节公布的时限；公示须满法定天数。',
    en: 'The time told to the applicant may not exceed the published limit of the step; a publicity lasts all its days.',
  },
  'SPC-02.publicity': {
    article: '行政许可法 46；000 §15',
    zh: '公示期未满，或者尚未书面告知，不得结束公示。',
    en: 'A publicity may not end before all its days since the notice have passed.',
  },
  'SPC-03.officers': {
    article: '行政许可法 34、55',
    unmet: true,
    zh: '记录须由法律要求人数的不同工作人员签名，经办人应在其中。',
    en: 'So many different officers as the law asks must sign the record, the acting one among them.',
  },
  'SPC-03.hearing-ask': {
    article: '行政许可法 47',
    zh: '听证须在被告知之日起五日内提出；期限未满且未提出的，不得结束听证环节。',
    en: 'A hearing is asked for within five days of being told; until they are over, the step may not end unasked.',
  },
  'SPC-03.hearing-hold': {
    article: '行政许可法 47',
    zh: '听证应在申请人提出之日起二十个工作日内举行；未提出的不安排。',
    en: 'A hearing is held within twenty working days of being asked for, and only when it was.',
  },
  'SPC-03.hearing-notice': {
    article: '行政许可法 48(1)',
    zh: '听证的时间、地点应在举行七日前通知申请人。',
    en: 'Time and place of a hearing are told seven days before it.',
  },
  'SPC-03.hearing-chair': {
    article: '行政许可法 48(3)',
    zh: '听证主持人不得是审查该申请的工作人员。',
    en: 'Whoever reviews the application may not chair its hearing.',
  },
  'SPC-03.hearing-record': {
    article: '行政许可法 48(5)',
    zh: '已提出的听证，须在举行之日或之后凭笔录结束。',
    en: 'A hearing that was asked for ends with its record, on or after the day on which it is held.',
  },
} as const satisfies Record<string, Article>

import type { Article } from './article.ts'

export const reviewArticles = {
  'ONL-09.people': {
    article: '个人信息保护法 24；004 §11',
    zh: '该事项不是按规则自动决定的，无需申请人工复核。',
    en: 'A person is asked to look again only at what was decided by rule.',
  },
  'ONL-09.once': {
    article: '个人信息保护法 24',
    zh: '已经申请过人工复核。',
    en: 'A person was asked to look at this decision already.',
  },
  'ONL-09.asked': {
    article: '个人信息保护法 24',
    zh: '没有待答复的人工复核申请。',
    en: 'Nobody asked for a person, or it was answered.',
  },
  'PRO-09': {
    article: '行政许可法 38；003 §三.4',
    unmet: true,
    zh: '不予决定应当说明理由和依据。',
    en: 'A refusal states its reason and its basis.',
  },
  'CAT-15': {
    article: '002 §6',
    unmet: true,
    zh: '准予前须逐项核对该事项的全部审查要点。',
    en: 'Whoever grants has looked at each review point of the item.',
  },
  'SEA-01': {
    article: '000 §6；001 §6',
    zh: '决定只能加盖本部门登记的行政审批专用章。',
    en: 'A decision bears the one approval seal that is registered for its department.',
  },
  'SEA-03': {
    article: '000 §6',
    zh: '合规审查和业务技术审核不得由同一人完成。',
    en: 'Compliance review and technical review are not made by the same person.',
  },
  'SEA-03.reviews': {
    article: '000 §6',
    unmet: true,
    zh: '该事项要求的审查尚未全部通过，不得准予。',
    en: 'The item may be granted only when each review that it asks for has been passed.',
  },
  'SEA-03.opinions': {
    article: '003 §32；000 §6',
    unmet: true,
    zh: '会审人员尚未全部提出意见，不得作出决定。',
    en: 'Nothing is decided before everybody who was asked for an opinion has given it.',
  },
  'SEA-03.countersign': {
    article: '003 §31；000 §6',
    zh: '须由另一人复核签发，拟定人不得自行签发。',
    en: 'A second person signs the decision, not the one who proposed it.',
  },
  'CRP-01': {
    article: '000 §8；004 §2',
    zh: '首席事务代表须在有效授权的事项、权限和期限内办理。',
    en: 'A chief representative acts only under a delegation that covers the item and the power and has not ended.',
  },
  'CON-03': {
    article: '003 §15；004 §6',
    unmet: true,
    zh: '转办须指明具体接办人员并说明原因，不得转给自己。',
    en: 'A matter is passed on to a named other person, with the reason.',
  },
  'CON-03.holder': {
    article: '003 §15；004 §6',
    zh: '该任务已转交指定人员办理。',
    en: 'The task was passed on to a named person, who now handles it.',
  },
  'APP-01.no-extension': {
    article: '行政许可法 42；003 §31',
    zh: '该事项没有可以延期的法律依据。',
    en: 'No law lets the limit of this item be extended.',
  },
  'APP-01.extension': {
    article: '行政许可法 42',
    zh: '办理期限只能延长一次。',
    en: 'A limit is extended once.',
  },
  'APP-01.approver': {
    article: '行政许可法 42',
    zh: '延期须由法律规定的负责人批准：本行政机关负责人，或者本级人民政府负责人。',
    en: 'An extension is approved by the head whom the law names: of the organ, or of the people’s government.',
  },
  'APP-01.days': {
    article: '行政许可法 42',
    zh: '延长的期限不得超过法律规定的天数。',
    en: 'A limit is extended by no more days than the law allows.',
  },
  'APP-01.reason': {
    article: '行政许可法 42',
    unmet: true,
    zh: '延期应当将理由告知申请人。',
    en: 'The applicant is told the reason of an extension.',
  },
  'APP-01.running': {
    article: '行政许可法 42；003 §31',
    zh: '只能在办理期限开始之后、届满之前批准延期。',
    en: 'A limit is extended while it runs, before its last day has ended.',
  },
} as const satisfies Record<string, Article>

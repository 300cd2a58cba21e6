import type { ViolationCode } from '../events/supervision.ts'

/** 政务服务行为规范：the eight kinds of conduct forbidden to offices and their staff (003 §三). */
export const violations: Readonly<Record<ViolationCode, { readonly zh: string; readonly en: string }>> = {
  1: { zh: '改革规定落实不到位', en: 'Reforms of the hall are not carried out' },
  2: {
    zh: '岗位责任、承诺、首问、一次性告知不落实',
    en: 'Duties at the post are not kept: promise, first contact, telling all at once',
  },
  3: { zh: '吃、拿、卡、要', en: 'Favours are taken or asked for' },
  4: {
    zh: '拖延受理、审批、送达，擅自增加材料，不说明理由',
    en: 'Acceptance, decision or delivery is delayed, materials are invented, reasons are withheld',
  },
  5: { zh: '办理已取消的事项，擅自增设事项或条件', en: 'Cancelled items go on, or items and conditions are invented' },
  6: { zh: '办事指南不公开，应听证、公示而未进行', en: 'Guides are not published, hearings or publicity are left out' },
  7: { zh: '窗口人员业务不精，让群众来回跑', en: 'Unskilled staff send people from place to place' },
  8: { zh: '其他损害申请人合法权益的行为', en: 'Anything else that harms an applicant’s rights' },
}

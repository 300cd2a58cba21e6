/** Finding a bundle, and what it takes. */
export const find = {
  'find.title': '找一件事',
  'find.lead': '一张表申请，一套材料，各部门并联办理，一个窗口出件。',
  'find.search': '您要办什么事？',
  'find.hint': '例如：出生、开餐饮店、退休',
  'find.none': '没有找到“{text}”。换个说法试试，或到窗口咨询。',
  'find.count': '{n} 件事',
} as const

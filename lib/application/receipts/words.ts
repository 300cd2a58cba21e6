/** Every document there is: the letters that begin its numbers, and its title. */
export const receiptKinds = {
  materials: { prefix: 'SJ', zh: '材料受理及接收凭证', en: 'Receipt of materials' },
  accepted: { prefix: 'SL', zh: '受理通知书', en: 'Notice of acceptance' },
  'not-accepted': { prefix: 'BS', zh: '不予受理决定书', en: 'Decision not to accept' },
  correction: { prefix: 'BZ', zh: '补正告知书', en: 'Notice of correction' },
  gaps: { prefix: 'RQ', zh: '容缺受理通知书', en: 'Notice of acceptance with materials to follow' },
  step: { prefix: 'TB', zh: '特殊环节告知书', en: 'Notice of a special step' },
  extension: { prefix: 'YQ', zh: '延期办理告知书', en: 'Notice of extension' },
  granted: { prefix: 'ZY', zh: '准予决定书', en: 'Decision to grant' },
  refused: { prefix: 'BY', zh: '不予决定书', en: 'Decision to refuse' },
  revoked: { prefix: 'CX', zh: '撤销决定书', en: 'Decision to revoke' },
  slip: { prefix: 'JJ', zh: '办理结果交接单', en: 'Hand-over slip of a result' },
  delivery: { prefix: 'SD', zh: '送达回证', en: 'Record of delivery' },
} as const satisfies Readonly<Record<string, { readonly prefix: string; readonly zh: string; readonly en: string }>>

export type ReceiptKind = keyof typeof receiptKinds

/** Why a decision that was given out holds no more, or never did. */
export const receiptEnds = {
  revoked: { zh: '已撤销', en: 'revoked' },
  void: { zh: '未生效，前置事项没有办成', en: 'of no effect: a result that it needs was not granted' },
} as const

export type ReceiptEnd = keyof typeof receiptEnds

export const receiptLabels = {
  bundle: { zh: '申请事项', en: 'Matter' },
  item: { zh: '办理事项', en: 'Item' },
  department: { zh: '办理机关', en: 'Department' },
  material: { zh: '收到材料', en: 'Material received' },
  field: { zh: '收到信息', en: 'Information received' },
  reused: { zh: '免交材料', en: 'Not asked again' },
  later: { zh: '承诺后补', en: 'To follow' },
  receivedOn: { zh: '收件日期', en: 'Received on' },
  acceptedOn: { zh: '受理日期', en: 'Accepted on' },
  promise: { zh: '承诺办结', en: 'Promised' },
  finding: { zh: '需补正内容', en: 'To be mended' },
  due: { zh: '期限', en: 'Due' },
  says: { zh: '说明', en: 'Explanation' },
  decision: { zh: '决定', en: 'Decision' },
  reason: { zh: '理由', en: 'Reason' },
  basis: { zh: '依据', en: 'Basis' },
  remedy: { zh: '救济途径', en: 'Remedy' },
  rule: { zh: '自动决定说明', en: 'Decided by rule because' },
  delegation: { zh: '授权编号', en: 'Delegation' },
  certificate: { zh: '结果名称', en: 'Result' },
  days: { zh: '所需时间', en: 'Time needed' },
  stops: { zh: '期限计算', en: 'Counting' },
  approver: { zh: '批准', en: 'Approved by' },
  given: { zh: '部门移交签字', en: 'Signed out by the department' },
  taken: { zh: '窗口接收签字', en: 'Signed in by the window' },
  way: { zh: '送达方式', en: 'Way of delivery' },
  receiver: { zh: '签收人', en: 'Signed for by' },
  identity: { zh: '身份核验', en: 'Identity' },
  tracking: { zh: '邮件号', en: 'Number of the posting' },
  checked: { zh: '发证时核验收取', en: 'Checked at issue' },
  agent: { zh: '代办', en: 'Acting for another' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type LabelId = keyof typeof receiptLabels

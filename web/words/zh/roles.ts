/** What people are here. */
export const roles = {
  'role.applicant': '申请人',
  'role.officer': '经办人',
  'role.chief': '首席事务代表',
  'role.head': '负责人',
  'role.clerk': '综合窗口',
  'role.supervisor': '监督人员',
  'role.observer': '社会监督员',
  'role.designer': '目录编制',
  'role.publisher': '目录审核',
  'role.administrator': '系统管理员',
  'role.machine': '系统',
  'role.system': '系统',
} as const

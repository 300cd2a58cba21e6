/** The officer's inbox and task. */
export const office = {
  'office.inbox': '待办',
} as const

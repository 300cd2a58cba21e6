import { expect, test } from 'vitest'
import { type Account, printAccount } from './print-account.ts'

const account: Account = {
  application: '01abc',
  bundle: 'sample',
  name: '样例一件事',
  status: 'in-progress',
  through: '2026-09-30',
  calendar: 2,
  items: [
    {
      id: 'a',
      name: '事项甲',
      department: '公安局',
      promise: {
        start: '2026-09-18',
        days: 10,
        count: 'working',
        extended: 5,
        stopped: 3,
        stoppedNow: false,
        last: '2026-10-20',
        provisional: true,
        basis: '003 §31',
      },
      next: { what: 'decision', last: '2026-10-20', basis: '003 §31' },
      days: { working: 8, natural: 13 },
      counted: 5,
      own: { working: 5, natural: 9 },
      waiting: { working: 0, natural: 0 },
      lines: [
        {
          from: '2026-09-18',
          to: '2026-09-18',
          party: 'receipt',
          who: 'receipt',
          name: '收件当日',
          working: 1,
          counted: 0,
          basis: '民法典 201',
        },
        {
          from: '2026-09-19',
          to: '2026-09-21',
          party: 'department',
          who: 'police',
          name: '公安局',
          working: 2,
          counted: 2,
          basis: '003 §31',
        },
        {
          from: '2026-09-22',
          to: '2026-09-24',
          party: 'step',
          who: 's1',
          name: '特殊环节：检测',
          working: 3,
          counted: 0,
          basis: '行政许可法 45',
        },
      ],
    },
  ],
  whole: { items: ['a'], last: '2026-10-12' },
}

test('the account is a table of days with their laws, and the limits under it', () => {
  expect(printAccount(account)).toEqual([
    '样例一件事  01abc  in-progress  截至 2026-09-30  工作日历第 2 版',
    '',
    '事项甲（公安局）',
    '  日期                      谁              其中        时限       依据',
    '  2026-09-18                收件当日        1 个工作日  不计入     民法典 201',
    '  2026-09-19 至 2026-09-21  公安局          2 个工作日  计入 2 天  003 §31',
    '  2026-09-22 至 2026-09-24  特殊环节：检测  3 个工作日  不计入     行政许可法 45',
    '  合计 13 天（8 个工作日）：计入时限 5 天，部门办理 5 个工作日，等待前置 0 个工作日',
    '  承诺时限：自 2026-09-18 次日起 10 个工作日，延长 5 个工作日，停止计算 3 个工作日，最后一日 2026-10-20（暂定：该年放假安排尚未公布）（003 §31）',
    '  当前期限：作出决定，最迟 2026-10-20（003 §31）',
    '',
    '整体承诺：2026-10-12（关键路径：事项甲）',
  ])
})

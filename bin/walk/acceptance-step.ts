import type { Principal } from '../../lib/application/may.ts'
import type { WalkStep } from '../../lib/bundle/walk.ts'
import { dayOf, printDay } from '../../lib/rules/calendar/day.ts'
import { type Names, until, type Walking } from './walking.ts'

type AcceptanceStep = Pick<WalkStep, 'check' | 'accept' | 'answer' | 'findings'>

/** Takes a step before acceptance and says what was done; undefined for a step that is none of these. */
export async function takeAcceptanceStep(
  step: AcceptanceStep,
  walking: Walking,
): Promise<((names: Names) => string) | undefined> {
  const { check, accept, answer, findings = [] } = step
  const { as, application, progress, officerOf } = walking
  const found = findings.map(({ says }) => says).join('；')
  const said = found ? `补正：${found}` : '齐全、符合法定形式'
  if (check !== undefined) {
    await until(progress, ({ status }) => status === 'checking')
    await as(officerOf(check))('POST', `/api/tasks/${application}.${check}/check`, { findings })
    return (names) => `${names.get(check)?.department.name} 形式审查 ${names.get(check)?.name}: ${said}`
  }
  if (accept !== undefined) {
    await acceptAtWindow(walking, findings)
    return () => `综合窗口 受理: ${said}`
  }
  if (answer === undefined) return undefined
  await until(progress, ({ status }) => status === 'correcting')
  await as(walking.applicant)('POST', `/api/applications/${application}/notice`, answer)
  return () => '申请人 答复补正通知'
}

/** The walk's clerk is trained and delegated first, as whoever stands at a window is. */
async function acceptAtWindow(walking: Walking, findings: AcceptanceStep['findings']): Promise<void> {
  const { as, application, progress, clerk } = walking
  await authorise(walking)
  const { status } = await until(progress, (now) => now.status === 'checking' || now.status === 'verifying')
  await as(clerk)('POST', `/api/acceptances/${application}${status === 'verifying' ? '/verification' : ''}`, {
    findings,
    identityChecked: true,
    originalsMatch: true,
  })
}

async function authorise({ as, clerk, names, time }: Walking): Promise<void> {
  const last = printDay(dayOf((time ?? Date).now()) + 30)
  const supervisor: Principal = { role: 'supervisor', id: 'walking-supervisor' }
  await as(supervisor)('PUT', `/api/clerks/${clerk.id}/qualifications`, { items: [...names.keys()], until: last })
  for (const department of new Set([...names.values()].map((item) => item.department.id)))
    await as({ role: 'head', id: `walking-head-${department}`, department })('POST', '/api/delegations', {
      to: clerk.id,
      role: 'clerk',
      all: true,
      powers: ['accept'],
      until: last,
    })
}

import type { WalkStep } from '../../lib/bundle/walk.ts'
import { type Names, until, type Walking } from './walking.ts'

/** Takes a step that keeps or checks a promise of the applicant, and says what was done; undefined for a step that is neither. */
export async function takeLaterStep(
  { fill, 'post-check': check }: WalkStep,
  walking: Walking,
): Promise<((names: Names) => string) | undefined> {
  const { as, application, progress, applicant, officerOf } = walking
  if (fill) {
    // Shown at the window: the product keeps no file of a case that nobody has.
    for (const material of fill)
      await as(applicant)('POST', `/api/applications/${application}/gaps/${material}`, { medium: 'paper' })
    return () => `申请人 补交容缺材料 ${fill.join('、')}`
  }
  if (!check) return undefined
  const { item, kept, says } = check
  await until(progress, ({ items }) => items.some(({ id, outcome }) => id === item && outcome !== undefined))
  await as(officerOf(item))('POST', `/api/tasks/${application}.${item}/post-check`, { kept, says })
  const found = kept ? '承诺属实' : '承诺不实，责令改正'
  return (names) => `${names.get(item)?.department.name} ${names.get(item)?.name}: 事后核查，${found}：${says}`
}

import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'

/** “还剩 5 个工作日（12月3日）”, of a last day and the working days until it. */
export function sayByDay(last: string, left: number): string {
  const day = tellDay(last)
  if (left === 0) return say('follow.day.today', { day })
  return say(left > 0 ? 'follow.day.left' : 'follow.day.over', { day, n: Math.abs(left) })
}

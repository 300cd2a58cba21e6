import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { daysLeft } from './time-axis.ts'

/** “12月3日，还有 5 天”, of a last day. */
export function sayByDay(last: string, now: number): string {
  const n = daysLeft(last, now)
  const day = tellDay(last)
  if (n === 0) return say('follow.day.today', { day })
  return say(n > 0 ? 'follow.day.left' : 'follow.day.over', { day, n: Math.abs(n) })
}

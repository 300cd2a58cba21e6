import type { Days } from '../../lib/bundle/model.ts'
import { say } from '../words/say.ts'

/** `5 个工作日`; no days: at once. */
export function sayDays({ days, count }: Days): string {
  if (days === 0) return say('frame.days.none')
  return say(days === 1 ? `frame.day.${count}` : `frame.days.${count}`, { n: days })
}

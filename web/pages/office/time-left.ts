import { tellDay } from '../../parts/time.ts'
import { language, say } from '../../words/say.ts'

const perHour = 3_600_000
/** Working days are counted with all of their hours. */
const perDay = 24 * perHour

/** `还剩 2 个工作日`, `还剩 5 小时`, `超期 1 个工作日`; of a time that stands still, that it does; of what is done after the decision, that none runs. */
export function sayLeft(left: number | undefined, kind?: string): string {
  if (left === undefined) return say(isAfterwards(kind) ? 'office.left.over' : 'office.left.none')
  const late = left < 0 ? 'late' : 'left'
  const time = Math.abs(left)
  const days = Math.floor(time / perDay)
  if (days > 0) return say(days === 1 ? `office.${late}.day` : `office.${late}.days`, { n: days })
  const hours = Math.max(1, Math.floor(time / perHour))
  return say(hours === 1 ? `office.${late}.hour` : `office.${late}.hours`, { n: hours })
}

const isAfterwards = (kind = ''): boolean => ['second-look', 'post-check', 'hand-over'].includes(kind)

/** `12月3日`, of the instant at which that day ends in China. */
export const tellLast = (due: number): string => tellDay(new Date(due - 1 + 8 * perHour).toISOString().slice(0, 10))

/** The same with its year, of what may last longer than this one: `2027年12月31日`. */
export const tellLastOfYear = (due: number): string =>
  new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
  }).format(due - 1)

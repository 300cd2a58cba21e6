import { language } from '../words/say.ts'

const lookOf = (language: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

/** `11月23日 09:05`, in the time of China; from ms since 1970. */
export const tellTime = (at: number): string => lookOf(language()).format(at)

/** `11月25日`, of a day as the server writes it: `2026-11-25`. */
export const tellDay = (day: string): string =>
  new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    month: language() === 'zh' ? 'long' : 'short',
    day: 'numeric',
  }).format(Date.parse(day))

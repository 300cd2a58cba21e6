/** How figures are written for people. */
export function percent(share: number): string {
  if (share === 0) return '0 %'
  return share < 0.0005 ? '< 0.1 %' : `${(share * 100).toFixed(1)} %`
}

/** Days in a table, and at an axis. */
export const days = (number: number): string => number.toFixed(2)
export const mark = (number: number): string => trim(number.toFixed(2))

/** Open minutes, in the unit in which people speak of so many. */
export function minutes(number: number): string {
  return number < 90 ? `${trim(number.toFixed(0))} 分钟` : `${trim((number / 60).toFixed(1))} 小时`
}

/** A difference in points of percent: `0.4 个百分点`. */
export const points = (share: number): string => `${trim((share * 100).toFixed(2))} 个百分点`

const trim = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text)

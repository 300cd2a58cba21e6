/** What people meant: without spaces at the ends; numbers and codes in half-width characters, as keyboards for Chinese do not always type them. */
export function tidy(type: string, value: string): string {
  const trimmed = value.trim()
  const mend = menders[type]
  return mend ? mend(trimmed) : trimmed
}

const toHalfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[\s\u3000]+/g, '')

const toCode = (text: string): string => toHalfWidth(text).toUpperCase()

/** `2026-1-8`, `2026年1月8日` and `2026/1/8` are the same day. */
function toDate(text: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(toHalfWidth(text)) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : toHalfWidth(text)
}

/** `0630`, `6:30` and `6：30` are half past six. */
function toTime(text: string): string {
  const [, hours = '', minutes] = /^(\d{1,2})[:时]?(\d{2})分?$/.exec(toHalfWidth(text)) ?? []
  return minutes ? `${hours.padStart(2, '0')}:${minutes}` : toHalfWidth(text)
}

const menders: Readonly<Record<string, (text: string) => string>> = {
  number: toHalfWidth,
  phone: (text) => toHalfWidth(text).replace(/^(\+86|0086)(?=1\d{10}$)/, ''),
  'id-no': toCode,
  uscc: toCode,
  date: toDate,
  time: toTime,
}

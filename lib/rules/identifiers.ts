/** Numbers with check digits, as the standards define them. */

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** 公民身份号码, GB 11643-1999, 18 characters: division, a date that exists, sequence, check digit. The old 15 are refused. */
export function isIdNo(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false
  if (!isDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)))) return false
  const sum = idWeights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0)
  return '10X98765432'[sum % 11] === text[17]
}

const usccDigits = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** 统一社会信用代码, GB 32100-2015: 18 characters without I, O, S, V, Z; weights are the powers of 3 modulo 31. */
export function isUscc(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false
  let weight = 1
  let sum = 0
  for (const digit of text.slice(0, 17)) {
    sum += weight * usccDigits.indexOf(digit)
    weight = (weight * 3) % 31
  }
  return usccDigits[(31 - (sum % 31)) % 31] === text[17]
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1800 || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (days[month - 1] ?? 0)
}

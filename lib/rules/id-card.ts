import { isIdNo } from './identifiers.ts'

/** The day of birth in a 公民身份号码 (GB 11643-1999), as `1992-03-08`; undefined for what is none. */
export function findBirth(idNo: string): string | undefined {
  return isIdNo(idNo) ? `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}` : undefined
}

/** The sex in it: the last digit of its sequence is odd for men. */
export function findSex(idNo: string): 'female' | 'male' | undefined {
  if (!isIdNo(idNo)) return undefined
  return Number(idNo[16]) % 2 === 1 ? 'male' : 'female'
}

import { isIdNo, isUscc } from '../rules/identifiers.ts'
import type { Element, Limits } from './model.ts'

/** A word of the dictionary saying what is wrong with a value that is there. */
export type ValueFault =
  | 'not-a-choice'
  | 'not-agreed'
  | 'malformed'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'

/** What is wrong with one value of an element, if anything: it is none of its type, or its departments do not accept it. */
export function judgeValue(element: Element, value: string): ValueFault | undefined {
  if (value.length > maxCharacters(element)) return 'too-long'
  if (element.type === 'choice' && !element.choices?.some(({ id }) => id === value)) return 'not-a-choice'
  // Consent is given or it is not; where it may be left out it may also be refused (个人信息保护法 14).
  if (element.type === 'consent' && value === 'no' && element.required) return 'not-agreed'
  if (!shapes[element.type](value)) return 'malformed'
  return element.limits && judgeLimits(element.limits, value)
}

/** How long a value may be at most, whatever its departments say. */
export const maxCharacters = ({ type }: Element): number => (type === 'long-text' ? 4000 : 400)

/** What the departments that need it do not accept, although it is a value of its type. Lengths are in characters as people count them. */
function judgeLimits(
  { format, minLength, maxLength, least, most, choices }: Limits,
  value: string,
): ValueFault | undefined {
  if (format && !formats[format].test(value)) return 'malformed'
  const length = [...value].length
  if (minLength !== undefined && length < minLength) return 'too-short'
  if (maxLength !== undefined && length > maxLength) return 'too-long'
  if (least !== undefined && Number(value) < least) return 'too-small'
  if (most !== undefined && Number(value) > most) return 'too-large'
  return choices && !choices.includes(value) ? 'not-a-choice' : undefined
}

const formats: Readonly<Record<NonNullable<Limits['format']>, RegExp>> = {
  digits: /^\d+$/,
  letters: /^[A-Za-z]+$/,
  // Names of other peoples are written with a dot between their parts.
  chinese: /^[\p{Script=Han}·]+$/u,
  year: /^\d{4}$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
}

const shapes: Readonly<Record<Element['type'], (value: string) => boolean>> = {
  text: () => true,
  'long-text': () => true,
  address: () => true,
  choice: () => true,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value),
  date: isDate,
  time: (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  'yes-no': (value) => value === 'yes' || value === 'no',
  phone: (value) => /^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(value),
  'id-no': isIdNo,
  uscc: isUscc,
  consent: (value) => value === 'yes' || value === 'no',
  signature: () => true,
}

/** A real day of the calendar, as `2026-11-21`. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

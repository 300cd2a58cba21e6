import { language, say } from '../words/say.ts'
import type { FormField } from './field.ts'

/** A value in people's words: of a choice its name, of a day 2026年11月8日. */
export function valueText({ type, choices }: FormField, value: string): string {
  if (type === 'choice') return choices?.find(({ id }) => id === value)?.name ?? value
  if (type === 'yes-no' && (value === 'yes' || value === 'no')) return say(`field.${value}`)
  if (type === 'consent' && value === 'yes') return say('field.agree')
  if (type === 'consent' && value === 'no') return say('field.disagree')
  if (type === 'date' && language() === 'zh') return value.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
  return value
}

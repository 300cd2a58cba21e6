import type { FormField } from './field.ts'

/** What browsers may fill in by themselves: only what is about the person who types (WCAG 2.2, 1.3.5). */
export function purposeOf({ section, id, type }: FormField): string {
  if (section.id !== 'applicant') return 'off'
  if (type === 'phone') return 'tel'
  return id === 'applicant.name' ? 'name' : 'off'
}

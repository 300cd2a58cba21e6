import type { ActField } from './act-form.ts'

/** What many acts ask. */
export const reason: ActField = { name: 'reason', kind: 'text', label: 'act.field.reason' }
export const says: ActField = { name: 'says', kind: 'text', label: 'act.field.says' }

/** A person, by their id. */
export const person: Pick<ActField, 'kind' | 'hint'> = { kind: 'person', hint: 'act.field.person.hint' }

/** Always the same path below the task. */
export const path = (end: string) => (): string => end

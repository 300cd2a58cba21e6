import type { prefill } from '../../lib/desk/requests/prefill.ts'
import { type FormField, judgeField } from '../fields/field.ts'
import type { Answer } from './ask.ts'
import type { Draft } from './draft-store.ts'
import { useAnswer } from './use-answer.ts'

/** What the same person filled in and handed in before. */
export type Prefill = Answer<typeof prefill>

const nothing: Prefill = { values: {}, materials: {} }

/** By draft: its next page need not wait for it again. */
const kept = new Map<string, Prefill>()

/**
 * What can be used again in a draft; undefined until it is known. Nothing where it cannot be read, and for whoever acts
 * for another.
 */
export function usePrefill({ application, bundle, papers }: Draft): Prefill | undefined {
  const { data, failure } = useAnswer<typeof prefill>(papers.agent ? undefined : `/api/prefill/${bundle}`)
  if (data) kept.set(application, data)
  if (papers.agent) return nothing
  return data ?? kept.get(application) ?? (failure && nothing)
}

/** The values that can be entered now: of fields that are still empty, and that hold here too. */
export function offeredValues(
  { papers }: Draft,
  { values }: Prefill,
  fields: readonly FormField[],
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const offered = values[field.id]?.value
      const isEmpty = (papers.form[field.id] ?? '') === ''
      return isEmpty && offered && judgeField(field, offered) === undefined ? [[field.id, offered]] : []
    }),
  )
}

import type { ActField, ActForm, Values } from './act-form.ts'

/** The body of the act's request from what was entered; what was left empty and may be is left out. */
export function bodyOf<D>(form: ActForm<D>, values: Values, desk: D): unknown {
  if (form.body) return form.body(values, desk)
  const entries = form.fields.flatMap((field) => {
    const value = readValue(field, values)
    return value === undefined ? [] : [[field.name, value] as const]
  })
  return Object.fromEntries(entries)
}

function readValue<D>({ name, kind, when }: ActField<D>, values: Values): unknown {
  const value = values[name]
  if (value === undefined || value === '' || (when && !when(values))) return undefined
  if (kind === 'number') return Number(value)
  if (kind === 'yes-no') return value === 'yes'
  if (kind === 'people')
    return [
      ...new Set(
        String(value)
          .split(/[\s,，、;；]+/)
          .filter(Boolean),
      ),
    ]
  return typeof value === 'string' ? value.trim() : value
}

/** The fields that are asked and empty. */
export function findMissing<D>(form: ActForm<D>, values: Values): readonly ActField<D>[] {
  return form.fields.filter(({ name, optional, when, kind }) => {
    if (optional || (when && !when(values))) return false
    const value = values[name]
    if (kind === 'marks') return !Array.isArray(value) || value.length === 0 || value.some((mark) => mark.says === '')
    return value === undefined || value.length === 0 || (typeof value === 'string' && value.trim() === '')
  })
}

/** What stands in the fields at first. */
export function beginValues<D>({ fields }: ActForm<D>, desk: D): Values {
  return Object.fromEntries(
    fields.flatMap(({ name, begins }) => {
      const value = begins?.(desk)
      return value ? [[name, value]] : []
    }),
  )
}

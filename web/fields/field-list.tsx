import type { FormField } from './field.ts'
import { FieldBox, type FieldEvents } from './field-box.tsx'

interface FieldListProps extends FieldEvents {
  readonly fields: readonly FormField[]
  readonly values: Readonly<Record<string, string>>
  /** Sentences by field. */
  readonly problems: Readonly<Record<string, string>>
}

/** The fields of a form, in their order: `values` and `problems` by id of field. */
export function FieldList({ fields, values, problems, ...events }: FieldListProps) {
  return (
    <>
      {fields.map((field) => (
        <FieldBox
          key={field.id}
          field={field}
          value={values[field.id] ?? ''}
          problem={problems[field.id]}
          {...events}
        />
      ))}
    </>
  )
}

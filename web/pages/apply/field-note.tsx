import type { Notice } from '../../ask/draft-store.ts'
import type { FormField } from '../../fields/field.ts'
import { SharedBy } from '../../parts/shared-by.tsx'
import { say } from '../../words/say.ts'

interface FieldNoteProps {
  readonly field: FormField
  readonly value: string
  readonly notice: Notice
  /** What was filled in with an earlier application. */
  readonly offered: { readonly value: string; readonly bundle: string } | undefined
}

/** Which items use a field, and where its value comes from. */
export function FieldNote({ field, value, notice, offered }: FieldNoteProps) {
  const isFromBefore = offered !== undefined && value !== '' && offered.value === value
  if (field.items.length < 2 && !isFromBefore) return null
  return (
    <div class="note">
      {isFromBefore && <span class="tag busy">{say('apply.from-before', { bundle: offered.bundle })}</span>}
      <SharedBy items={field.items} notice={notice} />
    </div>
  )
}

import type { FormField } from '../../fields/field.ts'
import { say } from '../../words/say.ts'
import type { Given } from './fix-wanted.ts'

interface RightBeforeProps {
  readonly fields: readonly FormField[]
  readonly given: Given
  change(part: (given: Given) => Partial<Given>): void
}

/** Of each field that was named and is as it was: whether the applicant stands for it. */
export const RightBefore = ({ fields, given: { form, before, right }, change }: RightBeforeProps) => (
  <>
    {fields
      .filter(({ id }) => form[id] === before[id])
      .map(({ id, name }) => (
        <label class="choice" key={id}>
          <input
            type="checkbox"
            checked={right.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              change(({ right }) => ({ right: [...right.filter((each) => each !== id), ...(checked ? [id] : [])] }))
            }
          />
          {say('follow.fix.right', { name })}
        </label>
      ))}
  </>
)

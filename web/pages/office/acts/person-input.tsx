import type { listColleagues } from '../../../../lib/desk/requests/list-colleagues.ts'
import { useAnswer } from '../../../ask/use-answer.ts'
import { sayRole } from '../../../parts/role.ts'
import { say } from '../../../words/say.ts'

interface PersonInputProps {
  readonly id: string
  readonly class: string
  readonly value: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
  onInput(event: { currentTarget: { value: string } }): void
}

/** A person by the id under which they act; where there are accounts, found by name, those of the own department first. */
export function PersonInput(props: PersonInputProps) {
  const { data } = useAnswer<typeof listColleagues>('/api/colleagues')
  const people = (data?.colleagues ?? []).toSorted((one, other) => Number(other.own) - Number(one.own))
  const list = `${props.id}-people`
  const chosen = people.find(({ person }) => person === props.value)
  return (
    <>
      <input {...props} list={list} maxLength={200} autoComplete="off" />
      <datalist id={list}>
        {people.map(({ person, name, role, department }) => (
          <option key={person} value={person}>
            {[name, sayRole(role), department?.name].filter(Boolean).join(' ')}
          </option>
        ))}
      </datalist>
      <p role="status">
        {chosen && [chosen.name, chosen.department?.name].join(' ')}
        {data && !chosen && props.value.trim() !== '' && say('act.field.person.unknown')}
      </p>
    </>
  )
}

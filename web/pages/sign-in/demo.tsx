import { useState } from 'preact/hooks'
import type { beginDemo, listDemo } from '../../../lib/desk/requests/demo.ts'
import { type Answer, ask, type Failure } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Missing } from '../../frame/missing.tsx'
import { Page } from '../../frame/page.tsx'
import { Failed, Waiting } from '../../frame/waiting.tsx'
import { sayRole } from '../../parts/role.ts'
import { say } from '../../words/say.ts'
import { land } from './landing.ts'

type Person = Answer<typeof listDemo>['people'][number]

/** 演示: every role in one click. Where the demo is off, there is no such page. */
export function Demo() {
  const known = useAnswer<typeof listDemo>('/api/demo')
  const [failure, setFailure] = useState<Failure>()
  const take = async ({ role, department }: Person) => {
    const body = { role, department: department?.id }
    const told = await ask<typeof beginDemo>('/api/demo', { method: 'POST', body })
    if (told.ok) land(role)
    else setFailure(told.failure)
  }
  if (known.failure?.status === 404) return <Missing />
  return (
    <Page title={say('signing.demo.title')}>
      <p class="notice warning">{say('signing.demo.says')}</p>
      {failure && <Failed failure={failure} />}
      <Waiting known={known}>
        {({ people }) => (
          <ul class="rows">
            {group(people).map(([name, members]) => (
              <li key={name}>
                <span>{name}</span>
                <span class="roles">
                  {members.map((person) => (
                    <button key={person.role} type="button" onClick={() => void take(person)}>
                      {sayRole(person.role)}
                      {person.department && <span class="hidden"> {person.department.name}</span>}
                    </button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Waiting>
    </Page>
  )
}

/** By department, those without one first. */
function group(people: readonly Person[]): readonly (readonly [string, readonly Person[]])[] {
  const groups = new Map<string, Person[]>()
  for (const person of people) {
    const name = person.department?.name ?? say('signing.demo.people')
    groups.set(name, [...(groups.get(name) ?? []), person])
  }
  return [...groups]
}

import { useState } from 'preact/hooks'
import type { answerNotice } from '../../../lib/desk/requests/answer-notice.ts'
import type { giveNotice } from '../../../lib/desk/requests/give-notice.ts'
import { useAct } from '../../ask/use-act.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { useKept } from '../../ask/use-kept.ts'
import { FieldList } from '../../fields/field-list.tsx'
import { Refused } from '../../parts/refused.tsx'
import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { MendMaterial } from './mend-material.tsx'
import type { StandingProps } from './standing-props.ts'
import { findWanted, type Wanted } from './wanted.ts'

/** 窗口补正: exactly what was named, for whoever has no account; a notice and corrections of items each by themselves. */
export function Mend({ shown, again }: StandingProps) {
  if (!shown.may.includes('correct')) return null
  return (
    <>
      {findWanted(shown).map((wanted) => (
        <One key={wanted.path} shown={shown} again={again} wanted={wanted} />
      ))}
    </>
  )
}

function One({ shown, again, wanted }: StandingProps & { wanted: Wanted }) {
  const { bundle, answers, names } = shown
  const { path, title, says, last, fields, materials } = wanted
  const notice = useAnswer<typeof giveNotice>(
    fields.length > 0 ? `/api/bundles/${bundle}/notice?${new URLSearchParams(answers)}` : undefined,
  )
  const [form, setForm, forget] = useKept<Readonly<Record<string, string>>>(
    `mend:${path}`,
    Object.fromEntries(fields.map((field) => [field, shown.form[field] ?? ''])),
  )
  const [paper, setPaper] = useState<readonly string[]>([])
  const { act, busy, failure } = useAct<typeof answerNotice>()
  const asked = (notice.data?.fields ?? []).filter(({ id }) => fields.includes(id))
  const problems = Object.fromEntries(
    (failure?.problems ?? []).flatMap(({ at, says: why }) => (at.startsWith('form.') ? [[at.slice(5), why]] : [])),
  )
  const send = async (event: Event) => {
    event.preventDefault()
    if (!(await act(path, { form, materials: paper }))) return
    forget()
    again()
  }
  return (
    <form class="card" noValidate onSubmit={send}>
      <h2>{title ?? say('window.mend')}</h2>
      {last && <p>{say('window.mend.last', { day: tellDay(last) })}</p>}
      <ul>
        {says.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Refused failure={failure} />
      <FieldList
        fields={asked}
        values={form}
        problems={problems}
        onChange={(id, value) => setForm({ ...form, [id]: value })}
        onLeave={() => {}}
      />
      {materials.map((material) => (
        <MendMaterial
          key={material}
          shown={shown}
          material={material}
          name={names.materials[material] ?? material}
          isShown={paper.includes(material)}
          onShown={(isShown) => setPaper(isShown ? [...paper, material] : paper.filter((each) => each !== material))}
        />
      ))}
      <p class="acts">
        <button type="submit" aria-disabled={busy}>
          {say('window.mend.send')}
        </button>
      </p>
    </form>
  )
}
